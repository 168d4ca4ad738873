/**
 * A PostgreSQL of one's own for tests and benchmarks: a fresh cluster in a temporary folder, on a free port of 127.0.0.1,
 * run by an unprivileged user, gone afterwards.
 *
 * The cluster belongs to a keeper process (scripts/postgresKeeper.mjs) that removes it when its standard input closes. So it
 * goes away however its user ends: stop(), a failure, Ctrl-C, kill -9.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const keeper = fileURLToPath(new URL("./postgresKeeper.mjs", import.meta.url));

/**
 * Starts a cluster and waits until it answers.
 * @param {{ settings?: Record<string, string> }} [options] PostgreSQL settings that differ from the defaults
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` is a superuser's; `stop` resolves when all is removed
 * @throws Error with a sentence, when PostgreSQL is not installed or does not start
 */
export async function start(options = {}) {
  const programs = postgresPrograms();
  if (programs === null) throw new Error("PostgreSQL is not installed here (Debian: apt-get install postgresql).");
  const child = spawn(process.execPath, [keeper, programs, JSON.stringify(options.settings ?? {})], {
    stdio: ["pipe", "pipe", "inherit"],
    // Its own process group: Ctrl-C must not take the database from under tests that are still cleaning up.
    detached: true,
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const reply = await Promise.race([firstLine(child.stdout), gone.then(() => null)]);
  if (reply === null || reply.error !== undefined)
    throw new Error(`PostgreSQL did not start: ${reply?.error ?? "its keeper ended"}`);
  for (const handle of [child, child.stdin, child.stdout]) handle.unref();
  return {
    url: reply.url,
    stop: async () => {
      child.ref();
      child.stdin.end();
      await gone;
    },
  };
}

/** The folder of initdb and postgres, the newest version there is; null when PostgreSQL is not installed. */
export function postgresPrograms() {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "initdb"));
  // Debian keeps them off the path, one folder per version; /usr/local/bin often links to one of those.
  const found = [
    ...onPath.filter(existsSync).map((file) => dirname(realpathSync(file))),
    ...debianFolders(),
    ...askedFolder(),
  ];
  return found.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

function debianFolders() {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, "bin"));
}

function askedFolder() {
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  return status === 0 ? [stdout.trim()] : [];
}

async function firstLine(stream) {
  const lines = createInterface({ input: stream });
  for await (const line of lines) return JSON.parse(line);
  return null;
}
