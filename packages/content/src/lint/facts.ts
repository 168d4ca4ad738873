import { isKeyPointsCard } from "../keyPoints.ts";
import type { Citation, Pack } from "../records.ts";

/** One fact that an item or reading rests on. */
export interface Fact {
  readonly id: string;
  /** Its place among the record's fields. */
  readonly field: string;
  readonly citation: Citation;
}

/** Every fact of a pack, in order. */
export function facts({ items, readings }: Pack): Fact[] {
  return [...items.filter((item) => !isKeyPointsCard(item)), ...readings].flatMap(({ id, citations }) =>
    citations.map((citation, i) => ({ id, field: `sources.${i}`, citation })),
  );
}
