import type { Problem } from "../../authored.ts";
import type { Concept, Item, Pack, Reading } from "../../records.ts";
import type { Loss } from "./losses.ts";
import type { LossReport } from "./lossReport.ts";
import type { Book, Chapter } from "./openBook.ts";
import { openBook } from "./openBook.ts";
import { type BookFacts, conceptOf, moduleRecords, packRecordOf, sourceOf } from "./packRecords.ts";
import { type BookModule, readModule } from "./readModule.ts";
import { slugOf, UniqueIds } from "./slug.ts";

/**
 * A book's pack from its modules, given in any order; a module that is missing is reported as lost. The same book
 * gives the same ids and hashes, so that a second import changes nothing.
 */
export function assembleBook(book: Book, modules: readonly BookModule[]): { pack: Pack; loss: LossReport } {
  const facts = factsOf(book, modules);
  const byId = new Map(modules.map((module) => [module.id, module]));
  const found = book.moduleIds.flatMap((id) => byId.get(id) ?? []);
  const concepts = new ConceptsInOrder(book, facts);
  const readings: Reading[] = [];
  const items: Item[] = [];
  for (const module of found) {
    const records = moduleRecords(module, concepts.add(module), facts);
    if (records.reading !== null) readings.push(records.reading);
    for (const item of records.items) items.push(item);
  }
  const pack = { pack: packRecordOf(facts), sources: [sourceOf(facts)], concepts: concepts.concepts, items, readings };
  return { pack, loss: lossReport(book, found, items) };
}

/** A whole book at once: for callers that hold all its files and need no progress. Never throws. */
export function importOpenStax(files: {
  readonly collection: { readonly file: string; readonly text: string };
  readonly modules: ReadonlyMap<string, string>;
}): { pack: Pack | null; loss: LossReport | null; problems: Problem[] } {
  const { book, problems } = openBook(files.collection.text, files.collection.file);
  if (book === null) return { pack: null, loss: null, problems };
  const read = book.moduleIds.flatMap((id) => {
    const text = files.modules.get(id);
    return text === undefined ? [] : [readModule(id, text)];
  });
  const modules = read.flatMap(({ module }) => module ?? []);
  return { ...assembleBook(book, modules), problems: [...problems, ...read.flatMap((one) => one.problems)] };
}

function factsOf(book: Book, modules: readonly BookModule[]): BookFacts {
  const packId = `openstax-${book.slug}`;
  const authors = modules.flatMap(({ bookAuthors }) => bookAuthors);
  const named = new Map(authors.map((author) => [author.name, author]));
  return { book, packId, sourceId: `${packId}/book`, authors: [...named.values()] };
}

/** Concepts in teaching order: each chapter before its modules. */
class ConceptsInOrder {
  readonly concepts: Concept[] = [];
  readonly #ids = new UniqueIds();
  readonly #chapterOf: ReadonlyMap<string, Chapter>;
  readonly #chapterIds = new Map<Chapter, string>();
  readonly #packId: string;

  constructor(book: Book, { packId }: BookFacts) {
    this.#packId = packId;
    this.#chapterOf = new Map(
      book.chapters.flatMap((chapter) => chapter.moduleIds.map((id) => [id, chapter] as const)),
    );
  }

  /** Adds the module's concept, and its chapter's before the first; yields the module's concept id. */
  add(module: BookModule): string {
    const chapter = this.#chapterOf.get(module.id);
    const partOf = chapter === undefined ? null : this.#chapterId(chapter);
    const id = this.#newId(slugOf(module.id));
    const name = module.introduction && chapter !== undefined ? `${module.title}: ${chapter.title}` : module.title;
    const statement = module.objectives.length === 0 ? name : module.objectives.join("; ");
    this.concepts.push(conceptOf(id, name, statement, partOf, this.concepts.length));
    return id;
  }

  #chapterId(chapter: Chapter): string {
    const known = this.#chapterIds.get(chapter);
    if (known !== undefined) return known;
    const id = this.#newId(`chapter-${slugOf(chapter.title) || this.#chapterIds.size + 1}`);
    this.#chapterIds.set(chapter, id);
    this.concepts.push(conceptOf(id, chapter.title, chapter.title, null, this.concepts.length));
    return id;
  }

  #newId(slug: string): string {
    return `${this.#packId}/${this.#ids.take(slug)}`;
  }
}

function lossReport(book: Book, found: readonly BookModule[], items: readonly Item[]): LossReport {
  const read = new Set(found.map(({ id }) => id));
  const missing = book.moduleIds.filter((id) => !read.has(id));
  const reason = "its file is missing or cannot be read";
  const units = new Set(book.chapters.flatMap(({ unit }) => unit ?? []));
  const unread: Loss[] = missing.map((module) => ({ module, what: "module", count: 1, reason }));
  const grouping: Loss = {
    module: book.slug,
    what: "unit heading",
    count: units.size,
    reason: "chapters stand side by side, without the units around them",
  };
  return {
    modules: found.length,
    items: countBy(items.filter(({ kind }) => kind !== "card").map(({ kind }) => kind)),
    cards: items.filter(({ kind }) => kind === "card").length,
    selfChecks: countBy(found.flatMap(({ selfChecks }) => selfChecks.map(({ kind }) => kind))),
    losses: [...unread, ...found.flatMap(({ losses }) => losses), ...(units.size > 0 ? [grouping] : [])],
  };
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
