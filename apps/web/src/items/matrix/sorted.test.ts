import { expect, test } from "vitest";
import { firstOpenRow, withCell } from "./sorted.ts";

test("moves the one choice of a row", () => {
  expect(withCell({ a: ["x"], b: ["x"] }, { row: "a", column: "y" }, "one")).toEqual({ a: ["y"], b: ["x"] });
});

test("puts one of several choices in and takes it out again, and forgets a row without any", () => {
  expect(withCell({ a: ["x"] }, { row: "a", column: "y" }, "many")).toEqual({ a: ["x", "y"] });
  expect(withCell({ a: ["x", "y"] }, { row: "a", column: "x" }, "many")).toEqual({ a: ["y"] });
  expect(withCell({ a: ["x"], b: ["x"] }, { row: "a", column: "x" }, "many")).toEqual({ b: ["x"] });
});

test("finds the first row that is not sorted yet", () => {
  const rows = [{ id: "b" }, { id: "a" }];
  expect(firstOpenRow({}, rows)).toBe("b");
  expect(firstOpenRow({ b: ["x"] }, rows)).toBe("a");
  expect(firstOpenRow({ a: ["x"], b: ["x"] }, rows)).toBeNull();
});
