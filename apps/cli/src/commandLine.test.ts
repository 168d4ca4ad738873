import type { ChildProcess } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bookFiles, modulePath, writeFolder } from "./testing/book.ts";
import { begin, killed, osler, type Outcome, serve } from "./testing/commandLine.ts";

// Starting a server takes seconds, more on a busy machine; one data folder serves all that follows, in this order.
vi.setConfig({ testTimeout: 180_000 });
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
}, 60_000);

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
    const wrongEmail = await osler(elsewhere, ["user", "add", "--email", "ada", "--name", "Ada"]);
    expect(wrongEmail).toEqual({
      code: 1,
      out: "",
      err: '"ada" is not an e-mail address. One looks like you@example.org.\n',
    });
    const wrongRole = await osler(elsewhere, ["user", "add", "--email", "a@b.org", "--name", "Ada", "--role", "cook"]);
    expect(wrongRole).toMatchObject({
      code: 1,
      err: expect.stringContaining('"cook" is not a role. The roles are: learner, educator,'),
    });
    const unknown = await osler(elsewhere, ["user", "ad"]);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining("(Did you mean add?)") });
    expect(existsSync(elsewhere)).toBe(false);
  });

  test("shows the server's own sentence when a setting is wrong", async () => {
    const { code, err } = await osler(data, ["storage"], { settings: { OSLER_PORT: "door" } });
    expect([code, err.split(",")[0]]).toEqual([1, 'OSLER_PORT is "door"']);
  });

  test("stopped with Ctrl-C in the middle of an import, keeps what is installed and ends cleanly", async () => {
    await writeFolder(book, bookFiles("large-kitchen", 200));
    const importing = begin(data, ["import", "openstax", book]);
    await importing.says("Installing ");
    importing.child.kill("SIGINT");
    const stopped = await importing.outcome;
    expect(stopped.code).toBe(130);
    expect(stopped.err).toMatch(
      /Interrupted: \d+ of 801 records are installed. Run the same command again to go on.\n$/,
    );
    expect(existsSync(join(data, "osler.lock"))).toBe(false);
  });
});

describe("beside a running server", () => {
  beforeAll(async () => {
    server = await serve(data);
  }, 180_000);

  test("is served by it, through a socket that only its owner may open", async () => {
    expect(statSync(join(data, "osler.sock")).mode & 0o777).toBe(0o600);
    const { code, out } = await run("user", "list");
    expect(code).toBe(0);
    expect(out).toMatch(/ada@example.org +Ada Ember +My organisation +administrator\n\n1 person\n$/);
  });

  test("goes on with an import that was stopped", async () => {
    const again = json(await run("import", "openstax", book, "--json"));
    expect(again).toMatchObject({ modules: 200, itemsWithKeys: 200, cards: 200, changed: 0, problems: [] });
    expect(again["unchanged"]).toBeGreaterThan(0);
    expect(Number(again["added"]) + Number(again["unchanged"])).toBe(801);
  });

  test("adds a person a second time by adding roles only", async () => {
    const add = ["user", "add", "--email", "ben@example.org", "--name", "Ben Boil", "--json"];
    const password = "a kettle, two cups\n";
    expect(json(await osler(data, [...add, "--password-stdin"], { input: password }))).toMatchObject({
      email: "ben@example.org",
      password: null,
    });
    expect(json(await run(...add, "--role", "educator"))).toMatchObject({ password: null });
    const { users } = json(await run("user", "list", "--json")) as { users: { email: string; roles: string[] }[] };
    expect(users.map(({ email, roles }) => [email, roles])).toEqual([
      ["ada@example.org", ["administrator"]],
      ["ben@example.org", ["educator", "learner"]],
    ]);
  });

  test("tells a person's mistakes in sentences and with exit code 1", async () => {
    const weak = await osler(data, ["user", "add", "--email", "cy@example.org", "--name", "Cy", "--password-stdin"], {
      input: "soup",
    });
    expect([weak.code, weak.err]).toEqual([1, expect.stringContaining("needs at least 10 characters")]);
    const unknown = await run("user", "disable", "nobody@example.org");
    expect([unknown.code, unknown.err]).toEqual([
      1,
      expect.stringContaining("Nobody here has the e-mail nobody@example.org."),
    ]);
    const last = await run("user", "roles", "ada@example.org", "learner");
    expect([last.code, last.err]).toEqual([1, expect.stringContaining("keeps at least one administrator")]);
  });

  test("proves that stored state equals its answers replayed", async () => {
    const { code, out } = await run("rebuild");
    expect([code, out]).toEqual([0, "Replayed 0 responses of 0 learners: 0 learners equal, 0 differing.\n"]);
  });

  test("imports a book, reports a broken module with file and line, and changes nothing the second time", async () => {
    await writeFolder(book, { ...bookFiles("small-kitchen", 3), [modulePath("m2")]: "<document>\n<content>" });
    const { code, out } = await run("import", "openstax", book, "--collection", "small-kitchen");
    expect(code).toBe(0);
    expect(out).toContain("2 modules, 2 items with keys, 2 cards");
    expect(out).toMatch(/modules\/m2\/index\.cnxml:2: This file is not well-formed XML/);
    expect(await readFile(join(data, "imports/openstax-small-kitchen-loss-report.txt"), "utf8")).toContain(
      "- modules/m2/index.cnxml:2:",
    );

    await writeFolder(book, bookFiles("small-kitchen", 3));
    const mended = json(await run("import", "openstax", book, "--collection", "small-kitchen", "--json"));
    const again = json(await run("import", "openstax", book, "--collection", "small-kitchen", "--json"));
    expect(mended).toMatchObject({ added: 4, problems: [] });
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 13 });
  });

  test("opens the data folder itself when the server is killed in the middle of an import", async () => {
    await writeFolder(book, bookFiles("lost-kitchen", 200));
    const importing = begin(data, ["import", "openstax", book, "--collection", "lost-kitchen"]);
    await importing.says("Installing ");
    if (server !== null) await killed(server);
    server = null;
    const { code, out } = await importing.outcome;
    expect(code).toBe(0);
    // A part that was in when its reply was lost is sent again, and found unchanged.
    const [, added, unchanged] = /Records: (\d+) added, 0 changed, (\d+) unchanged/.exec(out) ?? [];
    expect(Number(added) + Number(unchanged)).toBe(801);
  });
});
