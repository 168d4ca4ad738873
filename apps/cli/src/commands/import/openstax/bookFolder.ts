import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { repository } from "../../../context.ts";
import { refuseFile, Refusal } from "../../../refusal.ts";
import { readTextUpTo } from "../../../textFile.ts";

/** A book's reader refuses files of more than 10 Mi characters; as many never take more bytes than this. */
const mostBytes = 4 * (10 * 1024 * 1024 + 1);

const collectionEnding = ".collection.xml";

/** The unpacked files of one book. */
export interface BookFolder {
  /** The path of its collection file inside the folder. */
  readonly collection: string;
  /** The text of a file inside the folder. @throws Refusal when it cannot be read. */
  readonly text: (path: string) => Promise<string>;
}

/**
 * Finds the book in a folder: its plan in `collections/`, its sections in `modules/`.
 * @param wanted which collection, when the folder holds several books
 * @throws Refusal when there is none, or several and none is named.
 */
export async function openBookFolder(folder: string, wanted: string | undefined): Promise<BookFolder> {
  await refuseOther(folder);
  const names = await collectionsIn(folder);
  if (names.length === 0) throw new Refusal(await noBook(folder));
  const name = chosen(folder, names, wanted);
  return { collection: join("collections", name), text: (path) => readTextUpTo(join(folder, path), mostBytes) };
}

async function refuseOther(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => refuseFile(error, folder, "read"));
  if (!found.isDirectory())
    throw new Refusal(
      `${folder} is a file. Unpack the book, and name the folder that holds collections/ and modules/.`,
    );
  if ((await realpath(folder)) === (await realpath(repository))) {
    throw new Refusal(
      `${folder} is Osler itself, not a book. Name the folder of an unpacked book, which holds collections/ and modules/.`,
    );
  }
}

async function collectionsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, "collections"))).filter((name) => name.endsWith(collectionEnding)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    return refuseFile(error, join(folder, "collections"), "read");
  }
}

function chosen(folder: string, names: readonly string[], wanted: string | undefined): string {
  const books = names.map((name) => basename(name, collectionEnding));
  if (wanted === undefined) {
    const [only] = names;
    if (only !== undefined && names.length === 1) return only;
    throw new Refusal(
      `${folder} holds several books. Name one with --collection:\n${books.map((book) => `  --collection ${book}`).join("\n")}`,
    );
  }
  const found = names.find((name) => name === wanted || basename(name, collectionEnding) === wanted);
  if (found === undefined)
    throw new Refusal(`${folder} holds no book named "${wanted}". It holds: ${books.join(", ")}.`);
  return found;
}

/** Archives unpack into a folder of their own, so the book is often one step below. */
async function noBook(folder: string): Promise<string> {
  const inside = await readdir(folder, { withFileTypes: true }).catch((error: unknown) =>
    refuseFile(error, folder, "read"),
  );
  const folders = inside.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  for (const { name } of folders.slice(0, 50)) {
    const below = await collectionsIn(join(folder, name)).catch(() => []);
    if (below.length > 0)
      return `${folder} is not the folder of a book, but the one below it is. Name that one: ${join(folder, name)}`;
  }
  return `${folder} holds no book: there is no collections/*.collection.xml in it. Name the folder of an unpacked OpenStax book, which holds collections/ and modules/.`;
}
