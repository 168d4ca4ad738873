import { join } from "node:path";
import type { Command } from "commander";
import { type LossReport, lossReportText, type Problem } from "@osler/content";
import { type Context, counted, tellResult } from "../../../context.ts";
import { problemLine } from "../../../problems.ts";
import { dataFolder } from "../../../server/dataFolder.ts";
import { throughDoor, whileOpening } from "../../../server/door.ts";
import { writeText } from "../../../textFile.ts";
import { type Installed, installPack } from "../install.ts";
import { openBookFolder } from "./bookFolder.ts";
import { type ReadBook, readBook, readPlan } from "./readBook.ts";

interface Options {
  readonly collection?: string;
  readonly json?: true;
}

const about = `Imports a book of OpenStax from its CNXML files: modules become readings, exercises with a key items, the glossary cards, chapters concepts. \
Run it again at any time: what is installed already is left as it is, what the book changed becomes a new version, and an import that was broken off goes on.`;

export function openStaxCommand(imports: Command, context: Context): void {
  imports
    .command("openstax")
    .summary("import an OpenStax book from its CNXML files")
    .description(about)
    .argument("<dir>", "the folder of the unpacked book, which holds collections/ and modules/")
    .option("--collection <name>", "which book, when the folder holds several")
    .option("--json", "print the result as one JSON line")
    .action((dir: string, options: Options) => importOpenStax(context.place(dir), options, context));
}

async function importOpenStax(dir: string, { collection, json }: Options, context: Context): Promise<void> {
  const began = performance.now();
  const quiet = json === true;
  const folder = await openBookFolder(dir, collection);
  const plan = await readPlan(folder);
  const { book, installed } = await throughDoor(context.interrupted, async (door) => {
    const read = await whileOpening(door, readBook(folder, plan.book, { quiet, interrupted: context.interrupted }));
    return {
      book: { ...read, problems: [...plan.problems, ...read.problems] },
      installed: await installPack(door, read.pack, quiet),
    };
  });
  const report = join(dataFolder(), "imports", `${book.pack.pack.id}-loss-report.txt`);
  await writeText(report, reportText(book));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  tellResult(context, json, resultOf(book, installed, report, seconds), linesOf(book, installed, report, seconds));
}

function resultOf({ pack, loss, problems }: ReadBook, installed: Installed, report: string, seconds: number) {
  return {
    pack: pack.pack.id,
    title: pack.pack.title,
    modules: loss.modules,
    readings: pack.readings.length,
    itemsWithKeys: withKeys(loss),
    items: loss.items,
    cards: loss.cards,
    selfChecks: loss.selfChecks,
    concepts: pack.concepts.length,
    ...installed,
    lost: lost(loss),
    problems: problems.map(({ severity, file, line, message, suggestion }) => ({
      severity,
      file,
      line,
      message,
      suggestion,
    })),
    report,
    seconds,
  };
}

function linesOf(
  { pack, loss, problems }: ReadBook,
  { added, changed, unchanged }: Installed,
  report: string,
  seconds: number,
): string[] {
  const selfChecks = Object.values(loss.selfChecks).reduce((sum, count) => sum + count, 0);
  const holds = [
    counted(loss.modules, "module"),
    counted(withKeys(loss), "item with a key", "items with keys"),
    counted(loss.cards, "card"),
    counted(selfChecks, "self-check question"),
  ];
  return [
    `${pack.pack.title} (${pack.pack.id}), licence ${pack.pack.license}: ${holds.join(", ")}.`,
    `Records: ${added} added, ${changed} changed, ${unchanged} unchanged; ${seconds} s.`,
    ...(problems.length > 0
      ? ["", "Problems; the rest was imported without these:", ...problems.map(problemLine), ""]
      : []),
    `Left out or changed: ${counted(lost(loss), "thing")}. What and why: ${report}`,
  ];
}

function reportText({ pack, loss, problems }: ReadBook): string {
  const heading = `Import of ${pack.pack.title} as ${pack.pack.id}`;
  const troubles =
    problems.length === 0 ? [] : ["Problems:", ...problems.map((problem: Problem) => `- ${problemLine(problem)}`), ""];
  const byModule = loss.losses.map(({ module, what, count, reason }) => `- ${module}: ${what} (${count}): ${reason}`);
  return [
    heading,
    "=".repeat(heading.length),
    "",
    lossReportText(loss),
    ...troubles,
    ...(byModule.length > 0 ? ["By module:", ...byModule, ""] : []),
  ].join("\n");
}

function withKeys({ items }: LossReport): number {
  return Object.values(items).reduce((sum, count) => sum + count, 0);
}

function lost({ losses }: LossReport): number {
  return losses.reduce((sum, { count }) => sum + count, 0);
}
