import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Browser, chromium } from "playwright-core";
import { browser as browserFile } from "../../scripts/systemPackages.mjs";
import { CannotMeasure } from "../benchmark.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const patienceMs = 30_000;
const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--remote-debugging-port=0",
];

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A real browser as a process of its own, which several programs drive over its debugging port. */
export class Chromium {
  /** For programs that want a port, such as Lighthouse. */
  readonly port: number;
  readonly browser: Browser;
  readonly #child: ChildProcess;
  readonly #profile: Disposable;

  private constructor(child: ChildProcess, profile: Disposable, port: number, browser: Browser) {
    this.#child = child;
    this.#profile = profile;
    this.port = port;
    this.browser = browser;
  }

  /** @throws CannotMeasure when there is no browser, or it does not start. */
  static async start(): Promise<Chromium> {
    const file = browserFile();
    if (file === null) throw new CannotMeasure("There is no browser. Install Chromium, or name one with CHROMIUM.");
    const profile = temporaryFolder();
    const child = spawn(file, [...flags, `--user-data-dir=${profile.path}`, "about:blank"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const address = await debuggingAddress(child);
    const browser = await chromium.connectOverCDP(address);
    return new Chromium(child, profile, Number(new URL(address).port), browser);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, "exit");
      this.#child.kill("SIGTERM");
      await ended;
    }
    this.#profile[Symbol.dispose]();
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new CannotMeasure(`The browser did not start.\n${said.trim()}`));
    const timer = setTimeout(giveUp, patienceMs);
    child.once("exit", giveUp);
    child.once("error", giveUp);
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
