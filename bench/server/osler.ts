import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Agent, request } from "undici";
import { CannotMeasure } from "../benchmark.ts";

export const repository = join(import.meta.dirname, "../..");
const entry = join(repository, "apps/server/src/main.ts");
const patienceMs = 180_000;
const wordsKept = 2_000;

export interface Setting {
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string | null;
  readonly fsync?: "on" | "off";
  /** Left out: a free one. */
  readonly port?: number;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** The real server, as a process of its own, on a free port. */
export class Osler {
  readonly address: string;
  /** From its start to its greeting. */
  readonly startMs: number;
  readonly #child: ChildProcess;
  readonly #socket: Agent;
  /** Its last words, for whoever must explain a failure. */
  #said = "";

  private constructor(child: ChildProcess, address: string, startMs: number, dataFolder: string) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.#said = (this.#said + chunk).slice(-wordsKept);
      });
    }
    this.address = address;
    this.startMs = startMs;
    this.#socket = new Agent({
      connect: { socketPath: join(dataFolder, "osler.sock") },
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
    });
  }

  /** @throws CannotMeasure with what the server said when it does not start. */
  static async start(setting: Setting): Promise<Osler> {
    const began = performance.now();
    const child = spawn(process.execPath, [entry], { env: environment(setting), stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const address = await readyAddress(child);
    return new Osler(child, address, performance.now() - began, setting.dataFolder);
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Asks over the socket in the data folder, as the command line does. */
  async ask<T>(method: "GET" | "POST", path: string, body?: object | string): Promise<T> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const reply = await request(`http://osler${path}`, {
      method,
      dispatcher: this.#socket,
      ...(body === undefined ? {} : { body: text, headers: { "content-type": "application/json" } }),
    });
    if (reply.statusCode !== 200)
      throw new CannotMeasure(
        `The server answered ${method} ${path} with ${reply.statusCode}: ${await reply.body.text()}\n${this.#said}`,
      );
    return (await reply.body.json()) as T;
  }

  /** @throws CannotMeasure unless the server says that it and its database are well. */
  async health(): Promise<void> {
    const reply = await request(`${this.address}/health`);
    const text = await reply.body.text();
    if (reply.statusCode !== 200) throw new CannotMeasure(`The server is not well: ${text}`);
  }

  /** As Ctrl-C does; resolves when it has ended. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** As a power cut does, to the process. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    }
    await this.#socket.destroy();
  }
}

function environment({ dataFolder, databaseUrl, fsync, port }: Setting): NodeJS.ProcessEnv {
  // Settings of the machine's own installation have no say here.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("OSLER_") && name !== "DATABASE_URL",
  );
  return {
    ...Object.fromEntries(inherited),
    OSLER_DATA: dataFolder,
    OSLER_PORT: String(port ?? 0),
    OSLER_LOG_LEVEL: "warn",
    OSLER_SIGN_IN_TRIES: "100000",
    OSLER_REQUESTS_PER_MINUTE: "100000000",
    OSLER_FSYNC: fsync ?? "on",
    ...(databaseUrl === undefined || databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  };
}

/** Waits for the address that a server prints once it is ready. @throws CannotMeasure with what it said when it ends before. */
export function readyAddress(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => reject(new CannotMeasure(`The server did not start (${why}).\n${said.trim()}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      giveUp(`not ready after ${patienceMs / 1000} s`);
    }, patienceMs);
    const listen = (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk;
      const address = /Osler is ready at (http\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      giveUp(`it ended with ${code ?? signal}`);
    });
  });
}
