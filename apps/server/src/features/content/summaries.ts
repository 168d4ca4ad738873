import { type Concept, type Item, itemTypeOf, type Reading } from "@osler/content";
import { authorDifficulty } from "@osler/learner";

export type ContentRecord = Concept | Item | Reading;

export interface ItemSummary {
  type: "item";
  kind: string;
  evidence: "question" | "selfGraded";
  title: string | null;
  concepts: { id: string; weight: number }[];
  /** On the logit scale of the learner model. */
  difficulty: number;
  chance: number;
  minutes: number;
  approved: boolean;
  facts: number;
  unverified: number;
}

export interface ConceptSummary {
  type: "concept";
  name: string;
  statement: string;
  requires: string[];
  partOf: string | null;
  position: number;
}

export interface ReadingSummary {
  type: "reading";
  title: string;
  minutes: number;
  concepts: string[];
  facts: number;
  unverified: number;
}

/** What the catalogue keeps in memory of a record: enough to choose by, nothing of the key. */
export type Summary = ItemSummary | ConceptSummary | ReadingSummary;

export function summaryOf(record: ContentRecord): Summary {
  if (record.type === "concept") return conceptSummary(record);
  return record.type === "reading" ? readingSummary(record) : itemSummary(record);
}

function itemSummary(item: Item): ItemSummary {
  const type = itemTypeOf(item.kind);
  if (type === null)
    throw new TypeError(`The item ${item.id} is of the kind ${item.kind}, which this Osler does not know.`);
  return {
    type: "item",
    kind: item.kind,
    evidence: type.evidence,
    title: item.title,
    concepts: item.concepts,
    difficulty: authorDifficulty(item.difficulty),
    chance: type.chance(item.body, item.answerKey),
    minutes: item.timeS / 60,
    approved: item.approval.status === "approved",
    ...factCounts(item),
  };
}

function conceptSummary({ name, statement, requires, partOf, position }: Concept): ConceptSummary {
  return { type: "concept", name, statement, requires, partOf, position };
}

function readingSummary(reading: Reading): ReadingSummary {
  return {
    type: "reading",
    title: reading.title,
    minutes: reading.minutes,
    concepts: reading.concepts.map(({ id }) => id),
    ...factCounts(reading),
  };
}

function factCounts({ citations }: Pick<Item, "citations">): { facts: number; unverified: number } {
  return { facts: citations.length, unverified: citations.filter((citation) => "unverified" in citation).length };
}
