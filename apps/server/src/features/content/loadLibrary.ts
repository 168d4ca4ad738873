import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Problem as ContentProblem, readPack } from "@osler/content";
import type { ContentBatch } from "@osler/contract";
import type { FastifyBaseLogger } from "fastify";
import type { Db } from "../../db/database.ts";
import { installBatch } from "./install.ts";

/**
 * Reads every pack below the library folder. A broken pack is left out and its problems are logged with file and line;
 * what was installed of it before stays as it is.
 */
export function readLibrary(folder: string, log: FastifyBaseLogger): ContentBatch[] {
  if (!existsSync(folder)) {
    log.warn({ folder }, "there is no library folder; nothing is loaded from it");
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "pack.yaml")))
    .flatMap((entry) => readBatch(join(folder, entry.name), log));
}

/** Installs what was read of the library. */
export async function installLibrary(
  db: Db,
  library: readonly ContentBatch[],
  log: FastifyBaseLogger,
  now: Date,
): Promise<void> {
  for (const batch of library) {
    const installed = await installBatch(db, batch, now);
    log.info({ pack: batch.pack.id, version: batch.pack.version, ...installed }, "pack loaded");
  }
}

function readBatch(folder: string, log: FastifyBaseLogger): ContentBatch[] {
  const { pack, problems } = readPack(readFolder(folder));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (pack === null || errors.length > 0) {
    log.error(
      { pack: folder, problems: errors.slice(0, 20).map(sentenceOf) },
      "a pack has errors and was left as it was installed before",
    );
    return [];
  }
  const { sources, concepts, items, readings } = pack;
  return [
    {
      pack: pack.pack,
      sources: [...sources],
      concepts: [...concepts],
      items: [...items],
      readings: [...readings],
    },
  ];
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
