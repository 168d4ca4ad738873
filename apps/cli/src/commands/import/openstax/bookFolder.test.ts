import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../../../context.ts";
import { bookFiles, writeFolder } from "../../../testing/book.ts";
import { openBookFolder } from "./bookFolder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "osler-book-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("takes the only book of a folder", async () => {
  await writeFolder(folder, bookFiles("kitchen", 1));
  expect((await openBookFolder(folder, undefined)).collection).toBe(join("collections", "kitchen.collection.xml"));
});

test("asks which, when a folder holds several books, and takes the one that is named", async () => {
  await writeFolder(folder, { ...bookFiles("kitchen", 1), ...bookFiles("garden", 1) });
  await expect(openBookFolder(folder, undefined)).rejects.toThrow(
    /several books.*\n {2}--collection garden\n {2}--collection kitchen$/,
  );
  await expect(openBookFolder(folder, "cellar")).rejects.toThrow('no book named "cellar". It holds: garden, kitchen.');
  expect((await openBookFolder(folder, "garden")).collection).toBe(join("collections", "garden.collection.xml"));
});

test("says what is wrong with a folder that holds no book, and where one is", async () => {
  await expect(openBookFolder(join(folder, "nowhere"), undefined)).rejects.toThrow(
    /could not read .*nowhere: it is not there/,
  );
  await expect(openBookFolder(folder, undefined)).rejects.toThrow(
    "holds no book: there is no collections/*.collection.xml in it",
  );
  await writeFolder(join(folder, "unpacked"), bookFiles("kitchen", 1));
  await expect(openBookFolder(folder, undefined)).rejects.toThrow(`Name that one: ${join(folder, "unpacked")}`);
  await expect(openBookFolder(join(folder, "unpacked/modules/m1/index.cnxml"), undefined)).rejects.toThrow(
    "is a file. Unpack the book",
  );
});

test("refuses the repository itself", async () => {
  await expect(openBookFolder(repository, undefined)).rejects.toThrow("is Osler itself, not a book");
});
