import { expect, test } from "vitest";
import { expectedOfRandomOrder, inversionsOf, mahonian, marks, scoringRule } from "./marks.ts";

const orders = (names: string[]): string[][] =>
  names.length <= 1
    ? [names]
    : names.flatMap((name) => orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));

test("a swap of neighbours costs two of all pairs, and a reversed order is worth nothing", () => {
  const right = ["a", "b", "c", "d"];
  expect(marks("pairs", 4, inversionsOf(["b", "a", "c", "d"], right))).toBeCloseTo(4 / 6, 12);
  expect(marks("pairs", 4, inversionsOf(["d", "c", "b", "a"], right))).toBe(0);
  expect(marks("all-or-nothing", 4, inversionsOf(["b", "a", "c", "d"], right))).toBe(0);
});

test("the Mahonian numbers count the orders of n things by their inversions", () => {
  expect(mahonian(1)).toEqual([1]);
  expect(mahonian(3)).toEqual([1, 2, 2, 1]);
  expect(mahonian(4)).toEqual([1, 3, 5, 6, 5, 3, 1]);
  expect(mahonian(8).reduce((sum, ways) => sum + ways, 0)).toBe(40320);
});

test.each(scoringRule.options)("a blind guess is worth the mean over all orders: %s", (rule) => {
  const right = ["a", "b", "c", "d", "e"];
  const all = orders(right).map((order) => marks(rule, 5, inversionsOf(order, right)));
  expect(expectedOfRandomOrder(rule, 5)).toBeCloseTo(all.reduce((sum, mark) => sum + mark, 0) / all.length, 12);
});
