import { expect, test } from "vitest";
import { expectedOfRandomSort, marks, perRow, scoringRule } from "./marks.ts";

const row = (keys: number, hits: number, misses: number) => ({ keys, hits, misses });

test("a wrong cell takes a right one away over the whole table, but never below 0", () => {
  expect(marks("plus-minus", [row(1, 1, 0), row(1, 0, 1)])).toBe(0);
  expect(marks("plus-minus", [row(2, 2, 0), row(1, 0, 1)])).toBeCloseTo(1 / 3, 12);
  expect(marks("plus-minus", [row(1, 0, 1), row(1, 0, 1)])).toBe(0);
});

test("a row with a right and a wrong cell is not right", () => {
  expect(marks("per-row", [row(1, 1, 1), row(1, 1, 0)])).toBe(0.5);
  expect(marks("all-or-nothing", [row(1, 1, 1), row(1, 1, 0)])).toBe(0);
});

/** Every way to fill a row: the hits and misses of one column out of `columns`, or of any set of at least one. */
function waysOf(each: "one" | "many", columns: number, keys: number) {
  const sets = Array.from({ length: 2 ** columns - 1 }, (_, i) =>
    Array.from({ length: columns }, (_unused, column) => ((i + 1) >> column) & 1),
  ).filter((set) => each === "many" || set.filter((bit) => bit === 1).length === 1);
  return sets.map((set) => {
    const hits = set.filter((bit, column) => bit === 1 && column < keys).length;
    return row(keys, hits, set.filter((bit) => bit === 1).length - hits);
  });
}

test.each(scoringRule.options.flatMap((rule) => perRow.options.map((each) => [rule, each] as const)))(
  "a blind guess is worth the mean over all tables: %s, %s column a row",
  (rule, each) => {
    const [columns, keysByRow] = [3, each === "one" ? [1, 1, 1] : [1, 2, 3]];
    const [first = [], second = [], third = []] = keysByRow.map((keys) => waysOf(each, columns, keys));
    const tables = first.flatMap((a) => second.flatMap((b) => third.map((c) => marks(rule, [a, b, c]))));
    const mean = tables.reduce((sum, mark) => sum + mark, 0) / tables.length;
    expect(expectedOfRandomSort({ rule, perRow: each, columns, keysByRow })).toBeCloseTo(mean, 12);
  },
);
