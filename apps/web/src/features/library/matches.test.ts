import { expect, test } from "vitest";
import { matches } from "./matches.ts";

test.each([
  ["Arterial blood gas", "blood GAS", true],
  ["Arterial blood gas", "gas blood", true],
  ["Arterial blood gas", "gastric", false],
  ["Arterial blood gas", "  ", true],
])("%s, looked for with %j: %s", (text, wanted, found) => {
  expect(matches(text, wanted)).toBe(found);
});
