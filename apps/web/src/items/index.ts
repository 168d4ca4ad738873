import type { ItemKind } from "@osler/content";
import { cardView } from "./card/view.tsx";
import type { ItemView } from "./itemView.ts";
import { multiView } from "./multi/view.tsx";
import { sbaView } from "./sba/view.tsx";
import { truefalseView } from "./truefalse/view.tsx";

const itemViews = {
  sba: sbaView,
  multi: multiView,
  truefalse: truefalseView,
  card: cardView,
} satisfies Record<ItemKind, unknown>;

/** A view with its shapes forgotten: bodies and responses travel through shared code unread. */
export type AnyItemView = ItemView<unknown, unknown, unknown>;

/** The view of a kind, or null for a kind this version of the app does not know. */
export function itemView(kind: string): AnyItemView | null {
  // The server sends a body in the shape of its kind; this is the one place where that is taken on trust.
  return Object.hasOwn(itemViews, kind) ? (itemViews[kind as ItemKind] as unknown as AnyItemView) : null;
}
