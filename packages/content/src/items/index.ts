import { card } from "./card/index.ts";
import { cloze } from "./cloze/index.ts";
import type { ItemType, Outline } from "./itemType.ts";
import { matrix } from "./matrix/index.ts";
import { multi } from "./multi/index.ts";
import { numeric } from "./numeric/index.ts";
import { ordering } from "./ordering/index.ts";
import { sba } from "./sba/index.ts";
import { truefalse } from "./truefalse/index.ts";

/** Every kind of item, by name. */
export const itemTypes = {
  sba,
  multi,
  truefalse,
  card,
  matrix,
  cloze,
  ordering,
  numeric,
} satisfies Record<string, ItemType>;

export type ItemKind = keyof typeof itemTypes;

export const itemKinds = Object.keys(itemTypes) as readonly ItemKind[];

/** The kind of that name, or null when Osler does not know it. */
export function itemTypeOf(kind: string): ItemType | null {
  return Object.hasOwn(itemTypes, kind) ? itemTypes[kind as ItemKind] : null;
}

/** An item of any kind as plain parts; tells the key. Throws when the kind is unknown. */
export function outlineOf(item: {
  readonly kind: string;
  readonly body: unknown;
  readonly answerKey: unknown;
}): Outline {
  const type = itemTypeOf(item.kind);
  if (type === null) throw new TypeError(`unknown item kind ${item.kind}`);
  return type.outline(item.body, item.answerKey);
}
