import { expect, test } from "vitest";
import { judge } from "./marks.ts";

const wanted = { answer: 125, tolerance: 1, unit: "mL/h", factors: { "mL/h": 1, "L/h": 1000, "drops/min": null } };

test.each([
  [124, "mL/h", null],
  [0.1255, "L/h", null],
])("%d %s is right", (value, unit, slip) => {
  expect(judge({ value, unit }, wanted)).toMatchObject({ within: true, slip });
});

test.each([
  ["ten times too much", 1250, "mL/h", "tenfold"],
  ["ten times too little", 12.5, "mL/h", "tenfold"],
  ["a thousand times too much", 125_000, "mL/h", "thousandfold"],
  ["a thousand times too little", 0.125, "mL/h", "thousandfold"],
  ["ten times too much in another unit", 1.25, "L/h", "tenfold"],
  ["the right number in another unit", 125, "L/h", "unit"],
  ["the right number in a unit that is never right", 125, "drops/min", "unit"],
  ["any other number", 250, "mL/h", null],
  ["any other number in a unit that is never right", 1250, "drops/min", null],
])("tells what went wrong: %s", (_, value, unit, slip) => {
  expect(judge({ value, unit }, wanted)).toMatchObject({ within: false, slip });
});

test("a value in another unit is told in the unit of the answer", () => {
  expect(judge({ value: 0.3, unit: "L/h" }, wanted).converted).toBe(300);
  expect(judge({ value: 300, unit: "mL/h" }, wanted).converted).toBeNull();
  expect(judge({ value: 300, unit: "drops/min" }, wanted).converted).toBeNull();
});

test("the noise of binary fractions makes nothing wrong", () => {
  const tenths = { answer: 0.3, tolerance: 0.1, unit: "mg", factors: { mg: 1, g: 1000 } };
  expect(judge({ value: 0.4, unit: "mg" }, tenths).within).toBe(true);
  expect(judge({ value: 0.1 + 0.2, unit: "mg" }, { ...tenths, tolerance: 0 }).within).toBe(true);
  expect(judge({ value: 0, unit: "mg" }, { ...tenths, answer: 0, tolerance: 0 })).toMatchObject({
    within: true,
    slip: null,
  });
});
