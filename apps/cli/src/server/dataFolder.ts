import { join, resolve } from "node:path";
import { repository } from "../context.ts";
import { Refusal } from "../refusal.ts";

/** The data folder: OSLER_DATA, or data/ in the repository. */
export function dataFolder(): string {
  return resolve(process.env["OSLER_DATA"] || join(repository, "data"));
}

/** Exists for as long as some Osler holds the data folder. */
export function lockPath(): string {
  return join(dataFolder(), "osler.lock");
}

// A socket's path must fit in 104 bytes on macOS and 108 on Linux, with the NUL at its end.
const longestPath = process.platform === "linux" ? 107 : 103;

/**
 * The socket on which an Osler that serves the data folder can be spoken to.
 * @throws Refusal when the system allows no socket at so long a path.
 */
export function socketPath(): string {
  const path = join(dataFolder(), "osler.sock");
  if (Buffer.byteLength(path) > longestPath) {
    throw new Refusal(
      `The data folder's path is too long for a socket: ${path}\nChoose a folder with a shorter path with OSLER_DATA.`,
    );
  }
  return path;
}
