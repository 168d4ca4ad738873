import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Benchmark, CannotMeasure, type Measured, type Options } from "./benchmark.ts";
import { rounded } from "./percentile.ts";
import { smallBook, writeSmallBook } from "./seed/cnxmlBook.ts";
import { repository } from "./server/osler.ts";
import { openSql, type Sql } from "./server/sql.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const seconds = { atMost: 20 };

/** A whole book of OpenStax, from its folder to questions that can be practised. */
export const importOpenstax: Benchmark = {
  name: "import-openstax",
  describes:
    "OpenStax Anatomy & Physiology 2e into a fresh data folder: modules, items with keys, seconds (--data: the unpacked book)",
  targets: { modules: { exactly: 198 }, itemsWithKeys: { exactly: 714 }, seconds },
  plants: ["dropped"],
  run,
};

async function run(options: Options): Promise<Measured> {
  using folder = temporaryFolder();
  const book = options.small ? join(folder.path, "book") : bookFolder(options.data);
  if (options.small) writeSmallBook(book);
  const dataFolder = join(folder.path, "data");
  options.progress(`importing ${book}`);
  const began = performance.now();
  await importBook(book, dataFolder);
  const took = (performance.now() - began) / 1000;
  await using sql = await openSql(dataFolder, null);
  if (options.plant === "dropped") await dropOneQuestion(sql);
  const { modules, itemsWithKeys, cards, readings } = await count(sql);
  const figures = { modules, itemsWithKeys, cards, readings, seconds: rounded(took) };
  if (!options.small)
    return { figures, data: `The book in ${book}, by osler import openstax into a fresh data folder, embedded.` };
  return {
    figures,
    data: `Small: a book of ${smallBook.modules} modules and ${smallBook.items} questions, made here; judged on its own counts.`,
    targets: { modules: { exactly: smallBook.modules }, itemsWithKeys: { exactly: smallBook.items }, seconds },
  };
}

function bookFolder(data: string | null): string {
  if (data === null)
    throw new CannotMeasure("Name the unpacked book with --data DIR: the folder that holds collections/ and modules/.");
  for (const part of ["collections", "modules"]) {
    if (!existsSync(join(data, part)))
      throw new CannotMeasure(`${data} is not an unpacked OpenStax book: it has no ${part}/.`);
  }
  return data;
}

/** Runs the command line, as a person does. @throws CannotMeasure with what it said when it fails. */
async function importBook(book: string, dataFolder: string): Promise<void> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("OSLER_") && name !== "DATABASE_URL",
  );
  const env = { ...Object.fromEntries(inherited), OSLER_DATA: dataFolder };
  const child = spawn(
    process.execPath,
    [join(repository, "apps/cli/src/main.ts"), "import", "openstax", book, "--json"],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  if (code !== 0)
    throw new CannotMeasure(`osler import openstax ended with ${code}: ${complained.trim() || said.trim()}`);
}

/** The fault that must be noticed. */
async function dropOneQuestion(sql: Sql): Promise<void> {
  await sql.query(`
    DELETE FROM content_current WHERE content_id =
      (SELECT MIN(content_id) FROM content WHERE type = 'item' AND record->>'kind' <> 'card')`);
}

/** What can be taught now, counted in the database itself, not taken from what the importer says. */
async function count(sql: Sql): Promise<{ modules: number; itemsWithKeys: number; cards: number; readings: number }> {
  const [counts] = await sql.query<{ modules: number; itemsWithKeys: number; cards: number; readings: number }>(`
    SELECT COUNT(DISTINCT c.record->'provenance'->>'from') FILTER (WHERE c.type IN ('item', 'reading'))::integer AS modules,
      COUNT(*) FILTER (WHERE c.type = 'item' AND c.record->>'kind' <> 'card' AND c.record->'answerKey' <> 'null')::integer AS "itemsWithKeys",
      COUNT(*) FILTER (WHERE c.record->>'kind' = 'card')::integer AS cards,
      COUNT(*) FILTER (WHERE c.type = 'reading')::integer AS readings
    FROM content_current cc JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version`);
  return counts ?? { modules: 0, itemsWithKeys: 0, cards: 0, readings: 0 };
}
