import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { browser } from "../scripts/systemPackages.mjs";
import { isMet } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import type { Line } from "./line.ts";

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs the benchmarks' command line as `npm run bench` does. */
async function bench(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: code as number, said, complained };
}

/** The line of a small run, which must be the last thing on standard output. */
async function lineOf(name: string, ...args: string[]): Promise<Line> {
  const { code, said, complained } = await bench(name, "--small", "--json", ...args);
  expect(code, complained).toBe(0);
  const line = JSON.parse(said.trimEnd().split("\n").at(-1) as string) as Line;
  expect(Object.keys(line)).toEqual(["name", "met", "figures", "targets", "data", "machine", "at"]);
  expect(line.name).toBe(name);
  expect(line.met).toBe(isMet(line.figures, line.targets));
  expect(line.machine).toMatch(/\d+ cores, \d+ GB, .+, Node 24\./);
  expect(line.at).toBe(new Date(line.at).toISOString());
  for (const figure of Object.keys(line.targets)) expect(line.figures[figure], figure).not.toBeNull();
  return line;
}

test("without a name, every benchmark is listed", async () => {
  const { code, said } = await bench();
  expect(code).toBe(0);
  const listed = said.split("\n").map((row) => row.split(/ {2,}/));
  for (const { name, describes } of benchmarks) expect(listed).toContainEqual([name, describes]);
});

test("what cannot be measured ends with 1 and a sentence, and prints no line", async () => {
  for (const [args, sentence] of [
    [["nonsense"], "There is no benchmark nonsense."],
    [["start", "--plant", "lost"], "has no fault to plant"],
    [["import-openstax", "--json"], "Name the unpacked book with --data"],
    [["import-openstax", "--json", "--data", join(import.meta.dirname, "nowhere")], "is not an unpacked OpenStax book"],
  ] as const) {
    const { code, said, complained } = await bench(...args);
    expect([code, said]).toEqual([1, ""]);
    expect(complained).toContain(sentence);
  }
});

test("start measures the second start and the memory of an idle server", async () => {
  const { figures } = await lineOf("start");
  expect(figures).toEqual({ freshS: null, secondStartS: expect.any(Number), idleMb: expect.any(Number) });
});

test("answer-http sees an answer that was kept twice", async () => {
  const { figures, met } = await lineOf("answer-http", "--plant", "duplicate");
  expect(figures).toMatchObject({ lost: 0, duplicates: 1, embeddedAnswersPerS: expect.any(Number) });
  expect(met).toBe(false);
});

test("answer-growth compares three sizes of history", async () => {
  const { figures } = await lineOf("answer-growth");
  const { p50Ms10k, p50Ms100k, p50Ms1m, ratio1mTo10k } = figures;
  for (const figure of [p50Ms10k, p50Ms100k, p50Ms1m, ratio1mTo10k]) expect(figure).toBeGreaterThan(0);
});

test("durability sees an acknowledged answer that was lost, and a missing fsync", async () => {
  const { figures, met, targets } = await lineOf("durability", "--plant", "lost");
  expect(met).toBe(false);
  expect(figures).toMatchObject({ lost: 1, duplicates: 0, fsyncOffFsyncs: 0, fsyncCheckFailsWhenOff: true });
  // Nothing but the planted fault stands between this run and its targets, the speed of this machine apart.
  expect(isMet({ ...figures, lost: 0, reopenMs: 0 }, targets)).toBe(true);
});

test("import-openstax sees a question that was dropped", async () => {
  const { figures, met, targets } = await lineOf("import-openstax", "--plant", "dropped");
  expect(met).toBe(false);
  expect(isMet({ ...figures, itemsWithKeys: Number(figures["itemsWithKeys"]) + 1, seconds: 0 }, targets)).toBe(true);
});

test("plan times a whole day's plan and the next activity after an answer", async () => {
  const { figures } = await lineOf("plan");
  expect(figures["plannedActivities"]).toBeGreaterThan(3);
  for (const figure of ["planP50Ms", "planP95Ms", "replanP50Ms", "replanP95Ms"])
    expect(figures[figure]).toBeGreaterThan(0);
});

test("content-check sees an item that has lost its key", async () => {
  expect((await lineOf("content-check")).met).toBe(true);
  const { met, figures } = await lineOf("content-check", "--plant", "key");
  expect(met).toBe(false);
  expect(figures["validPct"]).toBeLessThan(100);
});

test.skipIf(browser() === null)("web sees a button without a name", async () => {
  const { figures, met, targets } = await lineOf("web", "--plant", "axe");
  expect(met).toBe(false);
  expect(figures["axeFindings"]).toBeGreaterThan(0);
  // Nothing but the planted fault stands between this run and its targets.
  expect(isMet({ ...figures, axeFindings: 0 }, targets)).toBe(true);
});

test.skipIf(browser() === null)(
  "offline sees answers that came out of order",
  async () => {
    const { met, figures } = await lineOf("offline", "--plant", "order");
    expect(met).toBe(false);
    expect(figures).toEqual({ answers: 6, lost: 0, duplicated: 0, outOfOrder: 1 });
  },
  240_000,
);
