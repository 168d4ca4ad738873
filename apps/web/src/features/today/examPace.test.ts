import { expect, test } from "vitest";
import { examPace } from "./examPace.ts";

const exam = { date: "2026-12-24", days: 28, conceptsLeft: 20, neededPerDay: 20 / 28, recentPerDay: 0.5 };

test("carries the pace of late on to the day, with its doubt around it", () => {
  const pace = examPace(exam);
  expect(pace.left).toBeCloseTo(6, 10);
  expect(pace.low).toBeLessThan(pace.left);
  expect(pace.high).toBeGreaterThan(pace.left);
});

test("never leaves less than none, nor more than are left now", () => {
  expect(examPace({ ...exam, recentPerDay: 5 })).toMatchObject({ left: 0, low: 0 });
  expect(examPace({ ...exam, recentPerDay: 0 })).toMatchObject({ left: 20, high: 20 });
});

test("on the day itself everything that is left is left, without doubt", () => {
  expect(examPace({ ...exam, days: 0 })).toEqual({ left: 20, low: 20, high: 20 });
});

test("the more was mastered of late, the narrower the doubt beside the pace", () => {
  const relative = (recentPerDay: number) => {
    const { low, high } = examPace({ ...exam, conceptsLeft: 500, recentPerDay });
    return (high - low) / recentPerDay;
  };
  expect(relative(4)).toBeLessThan(relative(0.5));
});
