import { createReadStream } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { refuseFile } from "./refusal.ts";

/** The text of a file, read as UTF-8 and no further than `mostBytes`: who reads it refuses what is longer. */
export async function readTextUpTo(path: string, mostBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of createReadStream(path, { end: mostBytes - 1 })) pieces.push(piece as Buffer);
  } catch (error) {
    refuseFile(error, path, "read");
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Writes a file whole or not at all, and the folders it lies in when they are missing. */
export async function writeText(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    refuseFile(error, path, "write");
  }
}
