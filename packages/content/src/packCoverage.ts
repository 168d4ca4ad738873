import { outlineOf } from "./items/index.ts";
import { isKeyPointsCard } from "./keyPoints.ts";
import { facts } from "./lint/facts.ts";
import { countBy } from "./packSummary.ts";
import type { Item, Pack, Source } from "./records.ts";

/** What is asked of the learner, in three levels of Bloom's revised taxonomy. */
export type CognitiveLevel = "recall" | "apply" | "transfer";

/** How much a pack holds that is really different (the cards of its readings' key points apart), and how completely it says where it is from. */
export interface PackCoverage {
  readonly concepts: number;
  readonly conceptsWithPrerequisites: number;
  /** Items that ask something of their own: of those that ask nearly the same, one counts. */
  readonly distinctItems: number;
  readonly itemsByKind: Readonly<Record<string, number>>;
  readonly itemsByLevel: Readonly<Record<CognitiveLevel, number>>;
  readonly readings: number;
  /** Readings of three to eight minutes. */
  readonly shortReadings: number;
  readonly facts: number;
  /** Share of facts that were read nowhere, 0..1. */
  readonly unverified: number;
  /** Share of sources that say who, when or which edition, where, and when they were read, 0..1. */
  readonly sourcesComplete: number;
  /** How many items rest on the source that most rest on. */
  readonly mostItemsOnOneSource: number;
}

const levels: Readonly<Record<string, CognitiveLevel>> = {
  remember: "recall",
  understand: "recall",
  apply: "apply",
  analyse: "transfer",
  evaluate: "transfer",
  create: "transfer",
};

const gramWords = 5;
/** Two questions that share more than this of their word 5-grams are one. */
const sameAbove = 0.6;

export function packCoverage(pack: Pack): PackCoverage {
  const all = facts(pack);
  const items = pack.items.filter((item) => !isKeyPointsCard(item));
  return {
    concepts: pack.concepts.length,
    conceptsWithPrerequisites: pack.concepts.filter(({ requires }) => requires.length > 0).length,
    distinctItems: distinct(items),
    itemsByKind: countBy(items.map(({ kind }) => kind)),
    itemsByLevel: {
      recall: 0,
      apply: 0,
      transfer: 0,
      ...countBy(items.flatMap(({ bloom }) => (bloom === null ? [] : [levels[bloom] as CognitiveLevel]))),
    },
    readings: pack.readings.length,
    shortReadings: pack.readings.filter(({ minutes }) => minutes >= 3 && minutes <= 8).length,
    facts: all.length,
    unverified: share(all, ({ citation }) => "unverified" in citation),
    sourcesComplete: share(pack.sources, isComplete),
    mostItemsOnOneSource: Math.max(0, ...Object.values(countBy(items.flatMap(sourcesOf)))),
  };
}

function isComplete({ authors, body, address, doi, readOn }: Source): boolean {
  return (authors ?? body) !== null && (address ?? doi) !== null && readOn !== null;
}

function sourcesOf({ citations }: Item): string[] {
  return [...new Set(citations.flatMap((citation) => ("source" in citation ? [citation.source] : [])))];
}

/** How many of the items are left when those nearly alike count once; an item with variants is one item already. */
function distinct(items: readonly Item[]): number {
  const kept: ReadonlySet<string>[] = [];
  for (const item of items) {
    const grams = gramsOf(outlineOf(item).question);
    if (!kept.some((other) => overlap(grams, other) > sameAbove)) kept.push(grams);
  }
  return kept.length;
}

/** The word 5-grams of a question; a shorter one is a single gram. */
function gramsOf(question: string): ReadonlySet<string> {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= gramWords) return new Set([words.join(" ")]);
  return new Set(words.slice(gramWords - 1).map((_, i) => words.slice(i, i + gramWords).join(" ")));
}

/** The share of the smaller set that is in the other, 0..1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((gram) => b.has(gram)).length / Math.min(a.size, b.size);
}

function share<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  return things.length === 0 ? 0 : things.filter(holds).length / things.length;
}
