import { join } from "node:path";
import type { Command } from "commander";
import { type Lock, lockOf, readPack } from "@osler/content";
import { type Context, counted, tellResult } from "../../context.ts";
import { errorsIn, problemLine } from "../../problems.ts";
import { Refusal } from "../../refusal.ts";
import { writeText } from "../../textFile.ts";
import { readPackFolder } from "./packFolder.ts";

export function lockCommand(content: Command, context: Context): void {
  content
    .command("lock")
    .description(
      "write a pack's osler.lock.json: the version of each record, raised by one when the record has changed",
    )
    .argument("<dir>", "the pack's folder, which holds pack.yaml")
    .option("--json", "print the result as one JSON line")
    .action((dir: string, { json }: { json?: true }) => writeLock(dir, json, context));
}

async function writeLock(dir: string, json: true | undefined, context: Context): Promise<void> {
  const folder = context.place(dir);
  const { pack, problems, lock: previous } = readPack(await readPackFolder(folder));
  const errors = errorsIn(problems);
  if (pack === null || errors.length > 0) {
    const lines = errors.slice(0, 20).map((problem) => problemLine({ ...problem, file: join(dir, problem.file) }));
    throw new Refusal(
      [
        `${dir} has ${counted(errors.length, "error")}, so its versions are not written. Put right first:`,
        ...lines,
      ].join("\n"),
    );
  }
  const next = lockOf(pack, previous);
  const counts = changes(previous, next);
  if (counts.added + counts.changed > 0 || previous === null)
    await writeText(join(folder, "osler.lock.json"), `${JSON.stringify(next, null, 2)}\n`);
  tellResult(context, json, { pack: pack.pack.id, ...counts }, [
    `${join(dir, "osler.lock.json")}: ${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged.`,
  ]);
}

function changes(previous: Lock | null, next: Lock): { added: number; changed: number; unchanged: number } {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const [id, { hash }] of Object.entries(next)) {
    const known = previous !== null && Object.hasOwn(previous, id) ? previous[id] : undefined;
    counts[known === undefined ? "added" : known.hash === hash ? "unchanged" : "changed"] += 1;
  }
  return counts;
}
