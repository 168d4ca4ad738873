import type { Progress } from "@osler/contract";

export type ConceptRow = Progress["concepts"][number];

export interface ConceptGroup {
  readonly key: string;
  readonly title: string;
  readonly pack: string;
  readonly met: number;
  readonly concepts: readonly ConceptRow[];
}

/** Concepts under what they are part of (a chapter), or else under their pack; both in the order they come. */
export function conceptGroups(concepts: readonly ConceptRow[]): ConceptGroup[] {
  const groups = new Map<string, ConceptRow[]>();
  for (const concept of concepts) {
    const key = concept.partOf?.id ?? concept.packId;
    groups.set(key, [...(groups.get(key) ?? []), concept]);
  }
  return [...groups].map(([key, members]) => groupOf(key, members));
}

function groupOf(key: string, concepts: readonly ConceptRow[]): ConceptGroup {
  const [first] = concepts;
  return {
    key,
    title: first?.partOf?.name ?? first?.packTitle ?? key,
    pack: first?.packTitle ?? key,
    met: concepts.filter(({ answers }) => answers > 0).length,
    concepts,
  };
}
