import { expect, test } from "vitest";
import { daysAhead } from "./daysAhead.ts";

test("shows thirty days from today, also those on which nothing comes back", () => {
  const days = daysAhead([{ date: "2026-03-02", reviews: 3 }], "2026-03-01");
  expect(days).toHaveLength(30);
  expect(days.slice(0, 3).map(({ reviews }) => reviews)).toEqual([0, 3, 0]);
  expect(days.at(-1)?.date).toBe("2026-03-30");
});

test("counts what is overdue for today", () => {
  const days = daysAhead(
    [
      { date: "2026-02-20", reviews: 4 },
      { date: "2026-03-01", reviews: 1 },
    ],
    "2026-03-01",
  );
  expect(days[0]?.reviews).toBe(5);
});
