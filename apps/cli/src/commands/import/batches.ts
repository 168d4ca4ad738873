import type { Pack } from "@osler/content";
import type { ContentBatch } from "@osler/contract";

export interface Limits {
  readonly concepts: number;
  /** Counted in the characters of its JSON. */
  readonly characters: number;
}

/**
 * A pack in parts that can be installed one after the other: some concepts in teaching order, each with the items and
 * readings that are mostly about it. The sources come with the first part.
 */
export function batchesOf(pack: Pack, limits: Limits): ContentBatch[] {
  const batches: ContentBatch[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const group of byConcept(pack)) {
    const characters = JSON.stringify(group).length;
    const open = batches.at(-1);
    if (open === undefined || open.concepts.length >= limits.concepts || size + characters > limits.characters) {
      batches.push({ pack: pack.pack, sources: batches.length === 0 ? [...pack.sources] : [], ...group });
      size = characters;
      continue;
    }
    open.concepts.push(...group.concepts);
    open.items.push(...group.items);
    open.readings.push(...group.readings);
    size += characters;
  }
  return batches;
}

/** How many records of a batch the server keeps a version of. */
export function recordsIn({ concepts, items, readings }: Pick<Pack, "concepts" | "items" | "readings">): number {
  return concepts.length + items.length + readings.length;
}

type Group = Pick<ContentBatch, "concepts" | "items" | "readings">;

function byConcept(pack: Pack): Group[] {
  const groups = new Map(
    pack.concepts.map((concept): [string, Group] => [concept.id, { concepts: [concept], items: [], readings: [] }]),
  );
  const rest: Group = { concepts: [], items: [], readings: [] };
  const groupOf = (record: { concepts: { id: string }[] }) => groups.get(record.concepts[0]?.id ?? "") ?? rest;
  for (const item of pack.items) groupOf(item).items.push(item);
  for (const reading of pack.readings) groupOf(reading).readings.push(reading);
  return recordsIn(rest) === 0 ? [...groups.values()] : [...groups.values(), rest];
}
