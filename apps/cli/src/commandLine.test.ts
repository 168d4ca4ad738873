import type { ChildProcess } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bookFiles, modulePath, writeFolder } from "./testing/book.ts";
import { begin, killed, osler, type Outcome, serve } from "./testing/commandLine.ts";

// Starting a server takes seconds, more on a busy machine; one data folder serves all that follows, in this order.
vi.setConfig({ testTimeout: 90_000 });
let folder: string;
let data: string;
let book: string;
let server: ChildProcess | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "osler-cli-"));
  data = join(folder, "data");
  book = join(folder, "book");
});

afterAll(async () => {
  if (server !== null) await killed(server);
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => osler(data, args);
const json = ({ out }: Outcome) => JSON.parse(out) as Record<string, unknown>;

describe("with no server", () => {
  test("opens the data folder, adds the first administrator, tells the password once, and gives the folder back", async () => {
    const added = await run("user", "add", "--admin", "--email", "Ada@Example.org", "--name", "Ada Ember");
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(added.out).toContain("Ada Ember <ada@example.org> is now an administrator in My organisation.");
    expect(added.out).toMatch(/Password, shown this once: [a-z0-9]{5}(-[a-z0-9]{5}){3}\n/);
    expect([existsSync(join(data, "osler.lock")), existsSync(join(data, "osler.sock"))]).toEqual([false, false]);
  });

  test("refuses what cannot be before it opens anything", async () => {
    const elsewhere = join(folder, "never");
    const refused = async (...args: string[]) => {
      const { code, err } = await osler(elsewhere, args);
      return `${code} ${err}`;
    };
    expect(await refused("user", "add", "--email", "ada", "--name", "Ada")).toBe('1 "ada" is not an e-mail address. One looks like you@example.org.\n');
    expect(await refused("user", "add", "--email", "a@b.org", "--name", "Ada", "--role", "cook")).toMatch(/^1 "cook" is not a role. The roles are: learner, educator/);
    expect(await refused("user", "add", "--name", "Ada")).toMatch(/^2 error: required option '--email <address>' not specified/);
    expect(await refused("user", "ad")).toMatch(/^2 error: unknown command 'ad'\n\(Did you mean add\?\)/);
    expect(existsSync(elsewhere)).toBe(false);
  });

  test("passes on the server's own sentence about a wrong setting", async () => {
    const { child: _child, ...outcome } = { child: null, ...(await osler(data, ["storage"])) };
    expect(outcome.code).toBe(0);
  });
});
