import { expect, test } from "vitest";
import { numberText, rounded } from "./rounding.ts";

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.125, 2, 0.13],
  [1.005, 2, 1.01],
  [83.333333, 1, 83.3],
  [0.1 + 0.2, 1, 0.3],
  [12.499999999999998, 0, 13],
  [-0.4, 0, 0],
  [166.66666666666666, 0, 167],
])("rounds %d to %d decimals, halves away from zero", (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected);
});

test.each([
  [0.1 + 0.2, "0.3"],
  [1500, "1500"],
  [0.0000001, "0.0000001"],
  [-2.5, "-2.5"],
])("writes %d as people do", (value, expected) => {
  expect(numberText(value)).toBe(expected);
});
