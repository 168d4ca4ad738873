import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PackFile } from "@osler/content";
import { refuseFile, Refusal } from "../../refusal.ts";
import { readTextUpTo } from "../../textFile.ts";

/** Far more than a pack holds; past this the folder is something else. */
const mostFiles = 50_000;

/** A pack's reader refuses texts of more than 1 MB; as many characters never take more bytes than this. */
const mostBytes = 4_000_004;

/**
 * The files of a pack's folder. Those that are no text come with an empty one, for their path alone tells that they are
 * not read.
 * @throws Refusal when the folder is missing or is no pack.
 */
export async function readPackFolder(folder: string): Promise<PackFile[]> {
  await refuseOther(folder);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) =>
    refuseFile(error, folder, "read"),
  );
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length > mostFiles)
    throw new Refusal(
      `${folder} holds more than ${mostFiles.toLocaleString("en")} files. Name the folder of one pack.`,
    );
  const read: PackFile[] = [];
  for (const file of files) {
    const path = relative(folder, file).replaceAll("\\", "/");
    read.push({ path, text: /\.(ya?ml|md|json)$/.test(path) ? await readTextUpTo(file, mostBytes) : "" });
  }
  return read;
}

async function refuseOther(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => refuseFile(error, folder, "read"));
  if (!found.isDirectory())
    throw new Refusal(`${folder} is a file. Name the folder of a pack: the one that holds pack.yaml.`);
  if (existsSync(join(folder, "pack.yaml"))) return;
  const inside = await readdir(folder).catch((error: unknown) => refuseFile(error, folder, "read"));
  const packs = inside.filter((name) => existsSync(join(folder, name, "pack.yaml")));
  const hint =
    packs.length === 0 ? "Name the folder of a pack." : `These below it are packs: ${packs.slice(0, 10).join(", ")}.`;
  throw new Refusal(`${folder} is not a pack: it has no pack.yaml. ${hint}`);
}
