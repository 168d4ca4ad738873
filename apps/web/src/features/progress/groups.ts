import type { Progress } from "@osler/contract";

export type ConceptRow = Progress["concepts"][number];

export interface ConceptGroup {
  readonly key: string;
  readonly title: string;
  readonly pack: string;
  readonly met: number;
  readonly concepts: readonly ConceptRow[];
}

/**
 * Concepts under what they are part of (a chapter), or else under their pack; both in the order they come. A chapter is
 * one of its own concepts if it asks anything itself.
 */
export function conceptGroups(concepts: readonly ConceptRow[]): ConceptGroup[] {
  const chapters = new Set(concepts.flatMap(({ partOf }) => partOf?.id ?? []));
  const groups = new Map<string, ConceptRow[]>();
  for (const concept of concepts) {
    const isChapter = chapters.has(concept.id);
    if (isChapter && concept.items === 0 && concept.answers === 0) continue;
    const key = isChapter ? concept.id : (concept.partOf?.id ?? concept.packId);
    groups.set(key, [...(groups.get(key) ?? []), concept]);
  }
  return [...groups].map(([key, members]) => groupOf(key, members));
}

/** The key of the group that was answered in last; null when nothing was answered. */
export function latestGroup(groups: readonly ConceptGroup[]): string | null {
  const lastOf = ({ concepts }: ConceptGroup) =>
    concepts.map(({ lastAt }) => lastAt ?? "").reduce((a, b) => (a > b ? a : b), "");
  const [latest] = [...groups].sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1));
  return latest === undefined || lastOf(latest) === "" ? null : latest.key;
}

function groupOf(key: string, concepts: readonly ConceptRow[]): ConceptGroup {
  const [first] = concepts;
  return {
    key,
    title: concepts.find(({ partOf }) => partOf?.id === key)?.partOf?.name ?? first?.packTitle ?? key,
    pack: first?.packTitle ?? key,
    met: concepts.filter(({ answers }) => answers > 0).length,
    concepts,
  };
}
