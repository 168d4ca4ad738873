import type { Citation, Concept, Item, PackRecord, Reading, Source } from "../../records.ts";
import { type Draft, seal, sealItem } from "../../seal.ts";
import type { BookModule } from "./readModule.ts";
import type { Author } from "./metadata.ts";
import type { Book } from "./openBook.ts";
import { slugOf, UniqueIds } from "./slug.ts";

const publisher = "OpenStax";

/** What every record of the pack takes from the book. */
export interface BookFacts {
  readonly book: Book;
  readonly packId: string;
  readonly sourceId: string;
  readonly authors: readonly Author[];
}

/** Neither the book nor the importer says where, in which units or for whom its facts hold; nobody has approved it. */
const validity = {
  jurisdiction: "any",
  guidelineEdition: null,
  unitSystem: "none",
  audience: { professions: [], level: "student" },
  approval: { status: "draft", by: null, on: null, expires: null },
} as const satisfies Partial<PackRecord>;

function freshValidity() {
  return {
    ...validity,
    audience: { professions: [], level: validity.audience.level },
    approval: { ...validity.approval },
  };
}

export function packRecordOf(facts: BookFacts): PackRecord {
  const { book, packId, authors } = facts;
  return {
    id: packId,
    version: "1.0.0",
    title: book.title,
    language: book.language,
    license: book.license,
    authors: [...authors.map(({ name, role }) => ({ name, role })), { name: publisher, role: "publisher" }],
    ...freshValidity(),
    attribution: attributionOf(facts),
  };
}

/** Title, authors, publisher, licence with address, where to get the original, and what was changed (CC BY 4.0, 3(a)). */
function attributionOf({ book, authors }: BookFacts): string {
  const by =
    authors.length === 0 ? publisher : `${authors.map(({ name }) => name).join(", ")}; ${publisher}, Rice University`;
  const license = book.licenseAddress === null ? book.license : `${book.license} (${book.licenseAddress})`;
  return `${book.title}, by ${by}. Licence: ${license}. The original is free at ${addressOf(book)}. Changed for Osler: text turned into Markdown, pictures left out, review questions and glossary made into items and cards.`;
}

export function sourceOf({ book, sourceId, authors }: BookFacts): Source {
  return {
    id: sourceId,
    title: book.title,
    authors: authors.length === 0 ? null : authors.map(({ name }) => name).join(", "),
    body: publisher,
    year: null,
    address: addressOf(book),
    doi: null,
    readOn: null,
  };
}

function addressOf(book: Book): string {
  return `https://openstax.org/details/books/${book.slug}`;
}

/** A concept in the order of the book; it asks for no other, since a book's order alone does not show what it builds on. */
export function conceptOf(
  id: string,
  name: string,
  statement: string,
  partOf: string | null,
  position: number,
): Concept {
  return seal({
    id,
    type: "concept",
    name,
    statement,
    kind: "knowledge",
    bloom: null,
    requires: [],
    partOf,
    position,
    maps: [],
  });
}

/** A module's records: its reading (none when it has no text), items and cards, all teaching `conceptId`. */
export function moduleRecords(
  module: BookModule,
  conceptId: string,
  facts: BookFacts,
): { reading: Reading | null; items: Item[] } {
  const ids = new UniqueIds();
  const slug = slugOf(module.id);
  const readingId = `${facts.packId}/${ids.take(`${slug}-reading`)}`;
  const common = commonFields(module, conceptId, facts);
  const reading = readingOf(module, readingId, common, facts);
  const name = (own: string | null, fallback: string) =>
    `${facts.packId}/${ids.take(`${slug}-${slugOf(own ?? "") || fallback}`)}`;
  const item = itemFields(
    common,
    reading === null ? [] : [readingId],
    citing(module, facts, "Question and answer as published in this section"),
  );
  const questions = module.questions.map(
    (question, i): Draft<Item> => ({
      ...item,
      id: name(question.exercise, `question-${i + 1}`),
      kind: question.kind,
      timeS: 60,
      tags: [...question.tags],
      body: question.body,
      answerKey: question.answerKey,
      explanation: question.explanation,
    }),
  );
  const cards = module.cards.map(
    (card, i): Draft<Item> => ({
      ...item,
      id: name(card.definition, `card-${i + 1}`),
      kind: "card",
      timeS: 15,
      citations: citing(module, facts, "Term and meaning as published in this section's glossary"),
      body: { front: card.front, back: card.back },
      answerKey: {},
    }),
  );
  return { reading, items: [...questions, ...cards].map((draft) => sealItem(draft)) };
}

type CommonFields = ReturnType<typeof commonFields>;

function commonFields(module: BookModule, conceptId: string, { book, authors }: BookFacts) {
  const own = module.authors.length > 0 ? [...module.authors] : authors.map(({ name }) => name);
  return {
    concepts: [{ id: conceptId, weight: 1 }],
    license: module.license ?? book.license,
    ...freshValidity(),
    provenance: {
      origin: "imported" as const,
      from: `${book.title}, ${module.title} (${module.id})`,
      authors: own.length > 0 ? own : [publisher],
    },
  };
}

/** Difficulty 3, the middle: the book says nothing of it. */
function itemFields(common: CommonFields, readings: string[], citations: Citation[]) {
  return {
    type: "item" as const,
    title: null,
    bloom: null,
    difficulty: 3,
    tags: [] as string[],
    ...common,
    citations,
    readings,
    hint: null,
    explanation: null,
  };
}

const wordsPerMinute = 200;

function readingOf(module: BookModule, id: string, common: CommonFields, facts: BookFacts): Reading | null {
  if (module.texts.length + module.selfChecks.length === 0) return null;
  const words = module.texts.join(" ").split(/\s+/).length;
  return seal({
    id,
    type: "reading" as const,
    title: module.title,
    level: "core" as const,
    minutes: Math.max(1, Math.ceil(words / wordsPerMinute)),
    ...common,
    citations: citing(module, facts, "Text as published in this section"),
    blocks: [
      ...module.texts.map((markdown) => ({ type: "text" as const, markdown })),
      ...module.selfChecks.map(({ question, answer }) => ({ type: "selfCheck" as const, question, answer })),
    ],
  });
}

function citing(module: BookModule, { sourceId }: BookFacts, supports: string): Citation[] {
  return [{ source: sourceId, locator: `${module.title} (${module.id})`, supports }];
}
