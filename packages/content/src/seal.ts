import { contentHash } from "@osler/std";
import { itemTypeOf } from "./items/index.ts";
import type { Item } from "./records.ts";

/** A record without the three fields that are computed from the others. */
export type Draft<T> = Omit<T, "version" | "hash" | "scoringHash">;

/** The record with its version and hash; equal content has an equal hash whatever its version. */
export function seal<T extends object>(draft: T, version = 1): T & { version: number; hash: string } {
  return { ...draft, version, hash: contentHash(draft) };
}

/** The item with its version, hash and scoring hash. Throws when its kind is unknown. */
export function sealItem(draft: Draft<Item>, version = 1): Item {
  const type = itemTypeOf(draft.kind);
  if (type === null) throw new TypeError(`unknown item kind ${draft.kind}`);
  const scoringHash = contentHash({ kind: draft.kind, scoring: type.scoringPart(draft.body, draft.answerKey) });
  return seal({ ...draft, scoringHash }, version);
}
