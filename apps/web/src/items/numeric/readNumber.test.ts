import { expect, test } from "vitest";
import { readNumber } from "./readNumber.ts";

test.each([
  ["12.5", 12.5],
  ["12,5", 12.5],
  [" 1 500 ", 1500],
  ["1500,25", 1500.25],
  ["0,125", 0.125],
  ["0.125", 0.125],
  ["1.500", 1.5],
  [".5", 0.5],
  [",5", 0.5],
  ["5.", 5],
  ["-3", -3],
  ["−3", -3],
])("reads %j as %d", (text, value) => {
  expect(readNumber(text)).toEqual({ type: "number", value });
});

test.each([
  ["1,500", 1500, 1.5],
  ["-12,345", -12345, -12.345],
])("does not guess whether %j has thousands or decimals", (text, whole, fraction) => {
  expect(readNumber(text)).toEqual({ type: "ambiguous", whole, fraction });
});

test.each(["abc", "1.2.3", "1,2,3", "1,500.5", "1e3", "12 mL", "-", "∞", "99999999999999"])(
  "does not take %j for a number",
  (text) => {
    expect(readNumber(text)).toEqual({ type: "noNumber" });
  },
);

test("nothing typed is no mistake", () => {
  expect(readNumber("  ")).toEqual({ type: "empty" });
});
