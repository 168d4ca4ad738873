import { expect, test } from "vitest";
import { diagnosticName, isFairlySure, levelOf, sureness } from "./diagnostic.ts";

test("tells the first look from the short check of a week by how many questions each may ask", () => {
  expect([15, 5, null].map(diagnosticName)).toEqual(["firstLook", "check", "check"]);
});

test("says how surely the level is known, and never more than its doubt allows", () => {
  expect([0.4, 0.6, 1.2].map(sureness)).toEqual(["sure", "fairly", "unsure"]);
});

test("draws the level as an expected score whose band holds it in the middle", () => {
  const { low, mean, high } = levelOf({ mean: 0.5, sd: 0.6 });
  expect(mean).toBeCloseTo(0.6225, 4);
  expect(low).toBeCloseTo(0.4331, 3);
  expect(high).toBeCloseTo(0.7807, 3);
});

test("is not sure of a concept whose band is wide, or that is not known at all", () => {
  const band = { mean: 0.7, sd: 0.1, low: 0.55, high: 0.85, level: "familiar" as const };
  expect(isFairlySure(band)).toBe(true);
  expect(isFairlySure({ ...band, low: 0.4 })).toBe(false);
  expect(isFairlySure({ ...band, level: "unknown" })).toBe(false);
});
