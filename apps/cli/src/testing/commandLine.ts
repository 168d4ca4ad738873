import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { repository } from "../context.ts";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command on its way: the real command line, in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Resolves as soon as standard error shows the words; rejects when the command ends without them. */
  readonly says: (words: string) => Promise<void>;
}

export interface Given {
  /** What is piped in. */
  readonly input?: string;
  readonly settings?: NodeJS.ProcessEnv;
}

/** Starts `osler` with these words against a data folder. */
export function begin(data: string, args: readonly string[], { input = "", settings = {} }: Given = {}): Running {
  const child = spawn(process.execPath, [join(repository, "apps/cli/src/main.ts"), ...args], {
    env: { ...environment(data), ...settings },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString("utf8")));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString("utf8")));
  // A command that reads no input may end before the pipe is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const outcome = once(child, "close").then(([code]): Outcome => ({ code: code as number | null, out, err }));
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => err.includes(words) && resolve();
      look();
      child.stderr.on("data", look);
      void outcome.then(() => reject(new Error(`ended without saying "${words}": ${err}`)));
    });
  return { child, outcome, says };
}

/** Runs `osler` with these words to its end. */
export function osler(data: string, args: readonly string[], given: Given = {}): Promise<Outcome> {
  return begin(data, args, given).outcome;
}

/** Starts a server on the data folder, as `npm start` does but without a port. */
export async function serve(data: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(repository, "apps/server/src/main.ts"), "--socket-only"], {
    env: { ...environment(data), OSLER_LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  server.stdout.on("data", (piece: Buffer) => (said += piece.toString("utf8")));
  while (!said.includes("listens on its socket"))
    await Promise.race([once(server.stdout, "data"), failWhenGone(server)]);
  return server;
}

/** Kills a process as a power cut would, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function failWhenGone(server: ChildProcess): Promise<never> {
  await once(server, "exit");
  throw new Error("the server ended before it listened");
}

function environment(data: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, NODE_ENV: _environment, ...rest } = process.env;
  return { ...rest, OSLER_DATA: data };
}
