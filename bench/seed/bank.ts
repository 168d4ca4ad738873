import { type Concept, type Draft, type Item, type PackRecord, seal, sealItem, type Source } from "@osler/content";
import type { ContentBatch } from "@osler/contract";
import { seededRandom } from "@osler/std";
import { one } from "../load/responses.ts";
import type { Osler } from "../server/osler.ts";
import { sentences } from "./sentences.ts";

const packId = "bench-bank";
const itemsPerBatch = 1_000;
const sourceCount = 200;

export const validity = {
  jurisdiction: "any",
  guidelineEdition: null,
  unitSystem: "si",
  audience: { professions: ["medicine", "nursing"], level: "newly-qualified" },
  approval: { status: "draft", by: null, on: null, expires: null },
} satisfies Partial<PackRecord>;

export const pack: PackRecord = {
  id: packId,
  version: "1.0.0",
  title: "A bank of questions for measuring",
  language: "en",
  license: "CC0-1.0",
  authors: [],
  attribution: null,
  ...validity,
};

export interface BankSize {
  readonly concepts: number;
  readonly items: number;
}

/** Installs a bank of questions, in size and shape like real ones, the way the command line installs content. */
export async function installBank(server: Osler, size: BankSize): Promise<void> {
  for (const batch of bank(size)) await server.ask("POST", "/content", batch);
}

function* bank({ concepts, items }: BankSize): Generator<ContentBatch> {
  yield {
    pack,
    sources: sources(),
    concepts: Array.from({ length: concepts }, (_, index) => conceptAt(index)),
    items: [],
    readings: [],
  };
  for (let from = 0; from < items; from += itemsPerBatch) {
    const length = Math.min(itemsPerBatch, items - from);
    yield {
      pack,
      sources: [],
      concepts: [],
      items: Array.from({ length }, (_, offset) => itemAt(from + offset, concepts)),
      readings: [],
    };
  }
}

export const conceptId = (index: number) => `${packId}/concept-${index}`;
const itemId = (index: number) => `${packId}/item-${index}`;

function sources(): Source[] {
  return Array.from({ length: sourceCount }, (_, index) => {
    const random = seededRandom(`source ${index}`);
    const id = `${packId}/source-${index}`;
    return {
      id,
      title: sentences(1, random),
      authors: null,
      body: "A society of specialists",
      year: 2024,
      address: `https://example.org/${index}`,
      doi: null,
      readOn: "2026-11-02",
    };
  });
}

function conceptAt(index: number): Concept {
  const random = seededRandom(`concept ${index}`);
  return seal<Draft<Concept>>({
    id: conceptId(index),
    type: "concept",
    name: `Concept ${index}`,
    statement: sentences(2, random),
    kind: "knowledge",
    bloom: "apply",
    // Chains of five, so that some of the map is locked at first, as in a real curriculum.
    requires: index % 5 === 0 ? [] : [conceptId(index - 1)],
    partOf: null,
    position: index,
    maps: [],
  });
}

function itemAt(index: number, concepts: number): Item {
  const random = seededRandom(`item ${index}`);
  return sealItem({
    id: itemId(index),
    type: "item",
    ...questionAt(index, random),
    title: `Question ${index}`,
    concepts: [{ id: conceptId(index % concepts), weight: 1 }],
    bloom: "apply",
    difficulty: 1 + Math.floor(random() * 5),
    timeS: 60 + Math.floor(random() * 60),
    tags: [],
    license: "CC0-1.0",
    ...validity,
    provenance: { origin: "authored", from: null, authors: [] },
    citations: [1, 2].map(() => ({
      source: `${packId}/source-${Math.floor(random() * sourceCount)}`,
      locator: "Recommendations",
      supports: sentences(1, random),
    })),
    readings: [],
    hint: sentences(1, random),
    explanation: sentences(4, random),
  });
}

/** Eight in ten are single best answers, the others several answers, or true or false. */
function questionAt(index: number, random: () => number): Pick<Item, "kind" | "body" | "answerKey"> {
  const stem = sentences(5, random);
  if (index % 10 === 9)
    return {
      kind: "truefalse",
      body: { statement: stem },
      answerKey: { correct: random() < 0.5, feedback: { true: sentences(2, random), false: sentences(2, random) } },
    };
  const ids = ["a", "b", "c", "d", "e"];
  const options = ids.map((id) => ({ id, text: sentences(1, random) }));
  const feedback = Object.fromEntries(ids.map((id) => [id, sentences(2, random)]));
  if (index % 10 === 8)
    return {
      kind: "multi",
      body: { stem, options, select: { min: 1, max: 5 } },
      answerKey: { correct: ["a", "c"], feedback, rule: "plus-minus" },
    };
  return { kind: "sba", body: { stem, options }, answerKey: { correct: one(ids, random), feedback } };
}
