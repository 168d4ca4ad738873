import type { Item } from "./records.ts";

/** Marks the card that a reading's key points became. Its facts are the reading's own. */
export const keyPointsTag = "key-points";

export function isKeyPointsCard({ tags }: Pick<Item, "tags">): boolean {
  return tags.includes(keyPointsTag);
}
