import { join } from "node:path";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { jsonSchemas } from "@osler/content";
import { type Context, counted, tellResult } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { writeText } from "../../textFile.ts";

interface Options {
  readonly check?: true;
  readonly json?: true;
}

export function schemasCommand(content: Command, context: Context): void {
  content
    .command("schemas")
    .description("write the JSON Schemas of the files in a pack, for editors and other tools")
    .argument("<dir>", "the folder to write them to")
    .option("--check", "write nothing; exit code 1 when what is there is not current")
    .option("--json", "print the result as one JSON line")
    .action((dir: string, options: Options) => schemas(dir, options, context));
}

async function schemas(dir: string, { check, json }: Options, context: Context): Promise<void> {
  const folder = context.place(dir);
  const files = Object.entries(jsonSchemas()).map(([name, schema]) => ({
    name: `${name.replace("/", "-")}.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  const stale: string[] = [];
  for (const { name, text } of files) {
    if ((await readFile(join(folder, name), "utf8").catch(() => null)) !== text) stale.push(name);
  }
  if (check === true && stale.length > 0)
    throw new Refusal(
      `Not current in ${dir}: ${stale.join(", ")}. Write them with: npm run osler -- content schemas ${dir}`,
    );
  for (const { name, text } of files) if (stale.includes(name)) await writeText(join(folder, name), text);
  tellResult(context, json, { schemas: files.map(({ name }) => name), written: stale }, [
    `${dir}: ${counted(files.length, "schema")}, ${stale.length} written, ${files.length - stale.length} current.`,
  ]);
}
