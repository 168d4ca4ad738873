import { expect, test } from "vitest";
import { type Benchmark, isMet, reaches, targetsThatCount } from "./benchmark.ts";

const benchmark: Benchmark = {
  name: "example",
  describes: "An example",
  targets: { p99Ms: { atMost: 50 }, lost: { exactly: 0 } },
  plants: [],
  run: async () => ({ figures: {}, data: "" }),
};

test("a target is reached at its very bound, and not beyond", () => {
  expect(reaches(50, { atMost: 50 })).toBe(true);
  expect(reaches(50.01, { atMost: 50 })).toBe(false);
  expect(reaches(150, { atLeast: 150 })).toBe(true);
  expect(reaches(149.9, { atLeast: 150 })).toBe(false);
  expect(reaches(true, { exactly: true })).toBe(true);
  expect(reaches(1, { exactly: 0 })).toBe(false);
});

test("what was not measured, or is not a number, reaches nothing", () => {
  for (const figure of [null, undefined, Number.NaN]) {
    expect(reaches(figure, { atMost: 50 })).toBe(false);
    expect(reaches(figure, { atLeast: 0 })).toBe(false);
    expect(reaches(figure, { exactly: 0 })).toBe(false);
  }
});

test("one figure that misses its target, or is not measured, makes the whole unmet", () => {
  expect(isMet({ p99Ms: 20, lost: 0 }, benchmark.targets)).toBe(true);
  expect(isMet({ p99Ms: 20, lost: 1 }, benchmark.targets)).toBe(false);
  expect(isMet({ p99Ms: null, lost: 0 }, benchmark.targets)).toBe(false);
});

test("nothing is met where there is nothing to reach", () => {
  expect(isMet({ p99Ms: 20 }, {})).toBe(false);
});

test("only a small run leaves out the targets of what it did not measure", () => {
  const measured = { figures: { p99Ms: null, lost: 0 }, data: "" };
  expect(targetsThatCount(benchmark, measured, false)).toEqual(benchmark.targets);
  expect(targetsThatCount(benchmark, measured, true)).toEqual({ lost: { exactly: 0 } });
});
