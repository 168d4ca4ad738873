import type { ItemKind } from "@osler/content";
import { cardView } from "./card/view.tsx";
import { clozeView } from "./cloze/view.tsx";
import type { ItemView } from "./itemView.ts";
import { matrixView } from "./matrix/view.tsx";
import { multiView } from "./multi/view.tsx";
import { numericView } from "./numeric/view.tsx";
import { orderingView } from "./ordering/view.tsx";
import { sbaView } from "./sba/view.tsx";
import { truefalseView } from "./truefalse/view.tsx";

const itemViews = {
  sba: sbaView,
  multi: multiView,
  truefalse: truefalseView,
  card: cardView,
  matrix: matrixView,
  cloze: clozeView,
  ordering: orderingView,
  numeric: numericView,
} satisfies Record<ItemKind, unknown>;

/** A view with its shapes forgotten: bodies and responses travel through shared code unread. */
export type AnyItemView = ItemView<unknown, unknown, unknown>;

/** The view of a kind, or null for a kind this version of the app does not know. */
export function itemView(kind: string): AnyItemView | null {
  // The server sends a body in the shape of its kind; this is the one place where that is taken on trust.
  return Object.hasOwn(itemViews, kind) ? (itemViews[kind as ItemKind] as unknown as AnyItemView) : null;
}
