import type { Command } from "commander";
import { type Context, counted, tellResult } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { throughDoor } from "../server/door.ts";
import { dataFolder } from "../server/dataFolder.ts";

interface Storage {
  readonly engine: "embedded" | "postgresql";
  /** What the embedded database did since it was opened; null for PostgreSQL, which keeps its own books. */
  readonly vitals: { readonly fsyncs: number; readonly checkpoints: number; readonly vacuums: number } | null;
  readonly memoryBytes: number;
}

export function storageCommand(program: Command, context: Context): void {
  program
    .command("storage")
    .description("show the database engine, what it wrote through to the disk, and the memory in use")
    .option("--json", "print the result as one JSON line")
    .action(async ({ json }: { json?: true }) => {
      const storage = await throughDoor(context.interrupted, (door) =>
        door.ask({ method: "GET", path: "/storage", reply: { parse: storageOf }, repeatable: true }),
      );
      tellResult(context, json, storage, linesOf(storage));
    });
}

function storageOf(value: unknown): Storage {
  const storage = value as Storage | null;
  if (typeof storage?.memoryBytes !== "number")
    throw new Refusal("The server answered in a way this command line does not know. Let both be of one version.");
  return storage;
}

function linesOf({ engine, vitals, memoryBytes }: Storage): string[] {
  const memory = `Memory of the server: ${Math.round(memoryBytes / 1e6)} MB`;
  if (engine === "postgresql") return ["Engine: PostgreSQL, the server that DATABASE_URL names", memory];
  const since =
    vitals === null
      ? []
      : [
          `Since it was opened: ${[counted(vitals.fsyncs, "fsync"), counted(vitals.checkpoints, "checkpoint"), counted(vitals.vacuums, "vacuum")].join(", ")}`,
        ];
  return [`Engine: embedded, in ${dataFolder()}`, ...since, memory];
}
