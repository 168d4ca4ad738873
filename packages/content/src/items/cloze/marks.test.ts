import { expect, test } from "vitest";
import { expectedOfRandomFilling, marks } from "./marks.ts";

const blanks = ["finding", "cause", "drug"];
const right =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

test("each blank counts by itself, in groups, or all together", () => {
  expect(marks({ rule: "per-blank", groups: [] }, blanks, right("finding", "drug"))).toBeCloseTo(2 / 3, 12);
  const groups = [["finding", "cause"], ["drug"]];
  expect(marks({ rule: "rationale", groups }, blanks, right("finding", "drug"))).toBe(0.5);
  expect(marks({ rule: "rationale", groups }, blanks, right("finding", "cause"))).toBe(0.5);
  expect(marks({ rule: "all-or-nothing", groups: [] }, blanks, right("finding", "cause"))).toBe(0);
  expect(marks({ rule: "all-or-nothing", groups: [] }, blanks, right(...blanks))).toBe(1);
});

test("a blind guess is worth the mean chance of what counts together", () => {
  const coin = (unit: readonly string[]) => 0.5 ** unit.length;
  expect(expectedOfRandomFilling({ rule: "per-blank", groups: [] }, blanks, coin)).toBe(0.5);
  expect(expectedOfRandomFilling({ rule: "rationale", groups: [["finding", "cause"], ["drug"]] }, blanks, coin)).toBe(
    0.375,
  );
  expect(expectedOfRandomFilling({ rule: "all-or-nothing", groups: [] }, blanks, coin)).toBe(0.125);
});
