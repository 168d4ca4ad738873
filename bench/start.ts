import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";
import { type Benchmark, CannotMeasure, type Measured, type Options } from "./benchmark.ts";
import { rounded } from "./percentile.ts";
import { memoryOfTree } from "./server/memory.ts";
import { Osler, readyAddress, repository } from "./server/osler.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const idleMs = 20_000;
const idleWhenSmallMs = 1_000;

/** What somebody who tries Osler waits for, and what it then takes of their machine. */
export const start: Benchmark = {
  name: "start",
  describes: "Fresh clone to first page (packages in npm's cache), second start, memory when idle (embedded)",
  targets: { freshS: { atMost: 150 }, secondStartS: { atMost: 5 }, idleMb: { atMost: 450 } },
  plants: [],
  run: ({ small, progress }) => (small ? ofThisCheckout() : ofFreshClone(progress)),
};

async function ofFreshClone(progress: Options["progress"]): Promise<Measured> {
  using folder = temporaryFolder();
  const clone = join(folder.path, "osler");
  const data = join(folder.path, "data");
  progress("cloning the committed state, then npm start");
  const began = performance.now();
  runOrRefuse("git", ["clone", "--quiet", repository, clone]);
  const commit = runOrRefuse("git", ["-C", clone, "rev-parse", "--short", "HEAD"]);
  const first = await NpmStart.begin(clone, data);
  const freshS = (performance.now() - began) / 1000;
  await first.interrupt();
  progress(`first page after ${rounded(freshS)} s; starting again`);
  const again = performance.now();
  const second = await NpmStart.begin(clone, data);
  const secondStartS = (performance.now() - again) / 1000;
  progress(`first page after ${rounded(secondStartS)} s; idle for ${idleMs / 1000} s`);
  await sleep(idleMs);
  const idleMb = memoryOfTree(serverPid(data));
  await second.interrupt();
  return {
    figures: { freshS: rounded(freshS), secondStartS: rounded(secondStartS), idleMb: rounded(idleMb, 0) },
    data: `A fresh clone of commit ${commit}, packages from npm's cache; npm start; memory of the server's process and its children after ${idleMs / 1000} s.`,
  };
}

async function ofThisCheckout(): Promise<Measured> {
  using folder = temporaryFolder();
  await (await Osler.start({ dataFolder: folder.path })).stop();
  await using server = await Osler.start({ dataFolder: folder.path });
  await server.health();
  const secondStartS = server.startMs / 1000;
  await sleep(idleWhenSmallMs);
  return {
    figures: { freshS: null, secondStartS: rounded(secondStartS), idleMb: rounded(memoryOfTree(server.pid), 0) },
    data: "Small: the server of this checkout without its scripts, second start until /health; judged only on what it measures.",
  };
}

/** `npm start` in a clone, as somebody types it, up to its first page. */
class NpmStart {
  readonly #npm: ChildProcess;

  private constructor(npm: ChildProcess) {
    this.#npm = npm;
  }

  static async begin(clone: string, data: string): Promise<NpmStart> {
    // Its own process group, so that one signal reaches all of it, as Ctrl-C does.
    const npm = spawn("npm", ["start"], {
      cwd: clone,
      env: freshEnvironment(data),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const killAll = () => signalGroup(npm, "SIGKILL");
    process.on("exit", killAll);
    npm.once("exit", () => process.off("exit", killAll));
    const address = await readyAddress(npm);
    const page = await request(address);
    const text = await page.body.text();
    if (page.statusCode !== 200 || !text.includes("<html"))
      throw new CannotMeasure(`The first page was not one: ${page.statusCode} ${text.slice(0, 200)}`);
    return new NpmStart(npm);
  }

  /** Ctrl-C; resolves when everything has ended. */
  async interrupt(): Promise<void> {
    const ended = once(this.#npm, "exit");
    signalGroup(this.#npm, "SIGINT");
    await ended;
  }
}

function signalGroup(npm: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(npm.pid as number), signal);
  } catch {
    // It has ended by itself.
  }
}

/** The environment of a person's terminal: nothing of this repository, of the npm that runs us, or of other settings. */
function freshEnvironment(data: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|OSLER_|DATABASE_URL$|NODE_OPTIONS$|INIT_CWD$)/i.test(name),
  );
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return {
    ...Object.fromEntries(inherited),
    PATH: path.join(delimiter),
    OSLER_DATA: data,
    OSLER_PORT: "0",
    npm_config_prefer_offline: "true",
  };
}

/** The server names itself in the lock of its data folder. */
function serverPid(data: string): number {
  return (JSON.parse(readFileSync(join(data, "osler.lock"), "utf8")) as { pid: number }).pid;
}

function runOrRefuse(file: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: "utf8" });
  if (status !== 0) throw new CannotMeasure(`${file} ${args[0]} failed: ${stderr || error?.message}`);
  return stdout.trim();
}
