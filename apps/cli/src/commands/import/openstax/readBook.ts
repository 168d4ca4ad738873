import {
  assembleBook,
  type Book,
  type BookModule,
  type LossReport,
  openBook,
  type Pack,
  type Problem,
  readModule,
} from "@osler/content";
import { setImmediate as turn } from "node:timers/promises";
import { errorsIn, problemLine } from "../../../problems.ts";
import { Interrupted, Refusal } from "../../../refusal.ts";
import { startProgress } from "../progress.ts";
import type { BookFolder } from "./bookFolder.ts";

export interface ReadBook {
  readonly pack: Pack;
  readonly loss: LossReport;
  readonly problems: readonly Problem[];
}

/** Reads the plan of a book. @throws Refusal when it is no plan. */
export async function readPlan({ collection, text }: BookFolder): Promise<{ book: Book; problems: Problem[] }> {
  const { book, problems } = openBook(await text(collection), collection);
  if (book === null)
    throw new Refusal(
      ["The plan of this book cannot be read, so nothing was imported.", ...problems.map(problemLine)].join("\n"),
    );
  return { book, problems };
}

/**
 * Reads a book section by section. A section that cannot be read becomes a problem, and the others go on.
 * @throws Refusal when no section can be read.
 */
export async function readBook(
  folder: BookFolder,
  book: Book,
  { quiet, interrupted }: { quiet: boolean; interrupted: AbortSignal },
): Promise<ReadBook> {
  const progress = startProgress("Reading", book.moduleIds.length, "modules", quiet);
  const modules: BookModule[] = [];
  const problems: Problem[] = [];
  for (const [i, id] of book.moduleIds.entries()) {
    if (interrupted.aborted) throw new Interrupted("Interrupted while reading: nothing was imported yet.");
    const read = await readSection(folder, id);
    if (read.module !== null) modules.push(read.module);
    problems.push(...read.problems);
    progress.to(i + 1);
    // Reading computes without a pause; here the bar is drawn and Ctrl-C is heard.
    await turn();
  }
  progress.end();
  if (modules.length === 0) throw new Refusal(nothingRead(book, problems));
  return { ...assembleBook(book, modules), problems };
}

async function readSection(
  { text }: BookFolder,
  id: string,
): Promise<{ module: BookModule | null; problems: Problem[] }> {
  const file = `modules/${id}/index.cnxml`;
  try {
    return readModule(id, await text(file), file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      module: null,
      problems: [
        { severity: "error", rule: "unreadable-file", file, line: 1, message: error.message, suggestion: null },
      ],
    };
  }
}

const mostTold = 10;

function nothingRead(book: Book, problems: readonly Problem[]): string {
  if (book.moduleIds.length === 0) return `The plan of ${book.title} names no modules, so there is nothing to import.`;
  const errors = errorsIn(problems);
  const more = errors.length > mostTold ? [`and ${errors.length - mostTold} more`] : [];
  return [
    `None of the ${book.moduleIds.length} modules of ${book.title} can be read, so nothing was imported.`,
    ...errors.slice(0, mostTold).map(problemLine),
    ...more,
  ].join("\n");
}
