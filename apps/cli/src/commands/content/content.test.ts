import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeFolder } from "../../testing/book.ts";
import { osler, type Outcome } from "../../testing/commandLine.ts";

vi.setConfig({ testTimeout: 30_000 });
let folder: string;
let pack: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "osler-pack-"));
  pack = join(folder, "kitchen");
  await writeFolder(pack, files);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => osler(join(folder, "data"), ["content", ...args]);
const json = ({ out }: Outcome) => JSON.parse(out) as Record<string, unknown>;

const item = `---
osler: item/1
id: kitchen/lid
kind: truefalse
concepts: [kitchen/heat]
sources:
  - unverified: true
    supports: A lid keeps a pot warm.
---
A lid keeps a pot warm.

- [x] True
  > It holds the steam.
- [ ] False
  > Steam carries heat away.

## Explanation
Less steam leaves it.

## Hint
Think of steam.
`;

const files = {
  "pack.yaml": `osler: pack/1
id: kitchen
version: 1.0.0
title: Kitchen
language: en
license: CC-BY-4.0
authors: [{ name: Ada Ember }]
`,
  "concepts/heat.yaml": `osler: concepts/1
id: kitchen/concepts
title: Heat
items:
  - { id: kitchen/heat, name: Heat, statement: Pots lose heat., kind: knowledge }
`,
  "items/lid.md": item,
};

test("lints a pack without any data folder: file, line, message, suggestion, and exit code 0 for warnings", async () => {
  const { code, out } = await run("lint", pack);
  expect(code).toBe(0);
  expect(out).toMatch(
    /items\/lid\.md:7: This fact was read nowhere: A lid keeps a pot warm\.+ Look it up, and cite what you read\.\n/,
  );
  expect(out).toMatch(
    /\nkitchen: 1 concept, 1 item, 0 readings, 1 fact \(1 unverified\); 0 errors, \d+ warnings?\.\n$/,
  );
});

test("lint ends with exit code 1 when a pack has errors, and names the packs below a folder that is none", async () => {
  const broken = join(folder, "broken/kitchen");
  await writeFolder(broken, { ...files, "items/lid.md": item.replace("[ ] False", "[x] False") });
  const linted = await run("lint", broken, "--json");
  expect(linted.code).toBe(1);
  expect(json(linted)).toMatchObject({
    pack: "kitchen",
    problems: expect.arrayContaining([
      expect.objectContaining({ severity: "error", file: join(broken, "items/lid.md") }),
    ]),
  });
  const above = await run("lint", join(folder, "broken"));
  expect([above.code, above.err]).toEqual([
    1,
    expect.stringContaining("is not a pack: it has no pack.yaml. These below it are packs: kitchen."),
  ]);
});

test("locks versions: an unchanged record keeps its own, a changed one gets the next", async () => {
  expect(json(await run("lock", pack, "--json"))).toEqual({ pack: "kitchen", added: 2, changed: 0, unchanged: 0 });
  await appendFile(join(pack, "items/lid.md"), "And of the surface.\n");
  expect((await run("lock", pack)).out).toContain("0 added, 1 changed, 1 unchanged.");
  const lock = JSON.parse(await readFile(join(pack, "osler.lock.json"), "utf8")) as Record<string, { version: number }>;
  expect([lock["kitchen/lid"]?.version, lock["kitchen/heat"]?.version]).toEqual([2, 1]);
});

test("writes the published schemas, and tells when they are not current", async () => {
  const schemas = join(folder, "schemas");
  expect((await run("schemas", schemas, "--check")).code).toBe(1);
  expect(json(await run("schemas", schemas, "--json"))).toMatchObject({
    schemas: ["pack-1.json", "concepts-1.json", "item-1.json", "reading-1.json", "sources-1.json"],
  });
  expect((await run("schemas", schemas, "--check")).code).toBe(0);
});
