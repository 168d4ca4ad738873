import { join } from "node:path";
import type { Command } from "commander";
import { lintPack, packSummary, type PackReading, type Problem, readPack } from "@osler/content";
import { type Context, counted, tellResult } from "../../context.ts";
import { errorsIn, problemLine, warningsIn } from "../../problems.ts";
import { readPackFolder } from "./packFolder.ts";

export function lintCommand(content: Command, context: Context): void {
  content
    .command("lint")
    .description(
      "check a pack: every problem with its file, its line and what to do; exit code 1 when there are errors",
    )
    .argument("<dir>", "the pack's folder, which holds pack.yaml")
    .option("--json", "print the result as one JSON line")
    .action((dir: string, { json }: { json?: true }) => lint(dir, json, context));
}

async function lint(dir: string, json: true | undefined, context: Context): Promise<void> {
  const reading = readPack(await readPackFolder(context.place(dir)));
  const problems = problemsOf(reading).map((problem) => ({ ...problem, file: join(dir, problem.file) }));
  const errors = errorsIn(problems);
  const summary = reading.pack === null ? null : packSummary(reading.pack);
  const result = {
    pack: reading.pack?.pack.id ?? null,
    errors: errors.length,
    warnings: problems.length - errors.length,
    problems,
    summary,
  };
  tellResult(context, json, result, [...sections(problems), summaryLine(dir, reading, problems)]);
  if (errors.length > 0) process.exitCode = 1;
}

/** The rules look at whole packs only: of a part that could not be read they would say what is not so. */
function problemsOf(reading: PackReading): Problem[] {
  const { pack, problems } = reading;
  return pack === null || errorsIn(problems).length > 0 ? problems : [...problems, ...lintPack(pack, reading)];
}

/** Errors last: the end is what a terminal shows. */
function sections(problems: readonly Problem[]): string[] {
  const warnings = warningsIn(problems);
  const errors = errorsIn(problems);
  return [
    ...(warnings.length > 0 ? ["Warnings: worth a look", ...warnings.map(problemLine), ""] : []),
    ...(errors.length > 0
      ? ["Errors: to be put right before anybody learns from this", ...errors.map(problemLine), ""]
      : []),
  ];
}

function summaryLine(dir: string, { pack, problems: inReading }: PackReading, problems: readonly Problem[]): string {
  const errors = errorsIn(problems).length;
  const found = `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
  const unlooked =
    errorsIn(inReading).length > 0
      ? " Put the errors right first: the rest of the rules look at a pack that can be read."
      : "";
  if (pack === null) return `${dir}: ${found}.${unlooked}`;
  const { concepts, items, readings, facts, factsUnverified } = packSummary(pack);
  const holds = [
    counted(concepts, "concept"),
    counted(items, "item"),
    counted(readings, "reading"),
    `${counted(facts, "fact")} (${factsUnverified} unverified)`,
  ];
  return `${pack.pack.id}: ${holds.join(", ")}; ${found}.${unlooked}`;
}
