import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Problem as ContentProblem, readPack } from "@osler/content";
import type { FastifyBaseLogger } from "fastify";
import type { Db } from "../../db/database.ts";
import { type Installed, installBatch } from "./install.ts";

/**
 * Installs every pack below the library folder. A broken pack is left out and its problems are logged with file and
 * line; what was installed of it before stays as it is.
 */
export async function loadLibrary(db: Db, folder: string, log: FastifyBaseLogger, now: Date): Promise<void> {
  if (!existsSync(folder)) {
    log.warn({ folder }, "there is no library folder; nothing is loaded from it");
    return;
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && existsSync(join(folder, entry.name, "pack.yaml")))
      await loadPack(db, join(folder, entry.name), log, now);
  }
}

async function loadPack(db: Db, folder: string, log: FastifyBaseLogger, now: Date): Promise<void> {
  const { pack, problems } = readPack(readFolder(folder));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (pack === null || errors.length > 0) {
    log.error(
      { pack: folder, problems: errors.slice(0, 20).map(sentenceOf) },
      "a pack has errors and was left as it was installed before",
    );
    return;
  }
  const installed: Installed = await installBatch(
    db,
    {
      pack: pack.pack,
      sources: [...pack.sources],
      concepts: [...pack.concepts],
      items: [...pack.items],
      readings: [...pack.readings],
    },
    now,
  );
  log.info({ pack: pack.pack.id, version: pack.pack.version, ...installed }, "pack loaded");
}

/** The text files of a pack folder, by their path inside it. */
function readFolder(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

function sentenceOf({ file, line, message, suggestion }: ContentProblem): string {
  return `${file}:${line}: ${message}${suggestion === null ? "" : ` ${suggestion}`}`;
}
