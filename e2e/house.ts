import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

const repository = resolve(import.meta.dirname, "..");
export const password = "quiet-harbour-lamp";

interface User {
  /** Each journey has one of its own, so that none meets another's people. */
  readonly organisation: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it has printed so far. */
  readonly said: () => string;
}

/** A real server on a free port with a fresh data folder, and a browser to visit it with; one for all journeys. */
class House {
  private data = "";
  private server: Server | null = null;
  private window: Browser | null = null;

  async open(): Promise<void> {
    this.data = mkdtempSync(join(tmpdir(), "osler-e2e-"));
    [this.server, this.window] = await Promise.all([startServer(this.data), openBrowser()]);
  }

  async close(): Promise<void> {
    await this.window?.close();
    if (this.server) await stop(this.server.process);
    rmSync(this.data, { recursive: true, force: true });
  }

  /** The server goes away, as in an update. */
  async serverAway(): Promise<void> {
    await stop(this.standing().process);
  }

  /** It is back, at the same address and with the same data. */
  async serverBack(): Promise<void> {
    if (!this.server) throw new Error("The house is not open");
    this.server = await startServer(this.data, new URL(this.server.address).port);
  }

  /** The server, as long as it runs; a journey in a house without one says why. */
  private standing(): Server {
    if (!this.server) throw new Error("The house is not open");
    const { exitCode, signalCode } = this.server.process;
    if (exitCode === null && signalCode === null) return this.server;
    throw new Error(`The server ended with ${exitCode ?? signalCode}:\n${this.server.said()}`);
  }

  /** Makes an account, as the command line does, over the socket in the data folder. */
  addUser(user: User): Promise<void> {
    this.standing();
    return tell(join(this.data, "osler.sock"), "/users", { ...user, password });
  }

  /** A browser window in which nobody is signed in. */
  async visitor(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const { address } = this.standing();
    if (!this.window) throw new Error("The house has no window");
    const context = await this.window.newContext({ baseURL: address, ...options });
    context.setDefaultTimeout(25_000);
    return context;
  }

  /** A browser window in which this person is signed in. */
  async signedIn(email: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return signIn(await this.visitor(options), email);
  }
}

export const house = new House();

async function startServer(data: string, port = "0"): Promise<Server> {
  const env = {
    ...process.env,
    OSLER_PORT: port,
    OSLER_DATA: data,
    OSLER_LOG_LEVEL: "warn",
    OSLER_SIGN_IN_TRIES: "1000",
    OSLER_REQUESTS_PER_MINUTE: "100000",
  };
  const child = spawn(process.execPath, [join(repository, "apps/server/src/main.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  return new Promise((ready, failed) => {
    const listen = (text: string) => {
      said += text;
      const address = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (address) ready({ address, process: child, said: () => said });
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.on("exit", (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

function tell(socketPath: string, path: string, body: object): Promise<void> {
  return new Promise((done, failed) => {
    const call = request(
      { socketPath, path, method: "POST", headers: { "content-type": "application/json" } },
      (reply) => {
        reply.resume();
        if (reply.statusCode === 200) done();
        else failed(new Error(`${path} over the socket replied ${reply.statusCode}`));
      },
    );
    call.on("error", failed);
    call.end(JSON.stringify(body));
  });
}

/** Signs in without the form, which has a journey of its own. */
async function signIn(context: BrowserContext, email: string): Promise<BrowserContext> {
  const session = await context.request.get("/api/session");
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const reply = await context.request.post("/api/session", {
    data: { email, password },
    headers: { "x-csrf-token": csrfToken },
  });
  if (!reply.ok()) throw new Error(`${email} could not sign in: ${reply.status()}`);
  return context;
}
