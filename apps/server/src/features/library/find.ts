import type { FindReply } from "@osler/contract";
import type { Services } from "../../services.ts";

type Found = FindReply["results"][number];

const resultsAtMost = 12;

/** Concepts, readings and packs whose title holds every word of `query`; those that begin with it come first. */
export function find({ catalogue }: Services, query: string): Found[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  return everything(catalogue)
    .flatMap((entry) => {
      const rank = rankOf(entry.title.toLowerCase(), wanted);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort(
      (a, b) => a.rank - b.rank || a.entry.title.length - b.entry.title.length || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, resultsAtMost)
    .map(({ entry }) => entry);
}

function everything(catalogue: Services["catalogue"]): Found[] {
  const concepts = [...catalogue.concepts.values()].map(({ id, name, packId }): Found => {
    return { kind: "concept", id, title: name, detail: catalogue.packTitle(packId) };
  });
  const readings = [...catalogue.readings.values()].map(({ id, title, packId }): Found => {
    return { kind: "reading", id, title, detail: catalogue.packTitle(packId) };
  });
  const packs = catalogue.packs.map(({ pack_id: id, record }): Found => {
    return { kind: "pack", id, title: record.title, detail: record.version };
  });
  return [...concepts, ...readings, ...packs];
}

/** 0: begins with the words as written; 1: each word begins a word; 2: each word is somewhere in it; null: not. */
function rankOf(title: string, wanted: readonly string[]): 0 | 1 | 2 | null {
  if (title.startsWith(wanted.join(" "))) return 0;
  const words = title.split(/[^\p{L}\p{N}]+/u);
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 1;
  return wanted.every((part) => title.includes(part)) ? 2 : null;
}
