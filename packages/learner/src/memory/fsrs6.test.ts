import { expect, test } from "vitest";
import { fsrs6 } from "./fsrs6.ts";
import type { Grade, MemoryTrace } from "./memoryModel.ts";

const start = Date.UTC(2026, 0, 5, 9);
const day = 86_400_000;

test.each([
  ["again", 0.212],
  ["hard", 1.2931],
  ["good", 2.3065],
  ["easy", 8.2956],
] as const)("begins with the published stability for %s", (grade, days) => {
  expect(fsrs6.review(null, grade, start).stability).toBeCloseTo(days, 4);
});

test("expects 90 % recall once the stability has passed", () => {
  const trace = fsrs6.review(null, "good", start);
  expect(fsrs6.retrievability(trace, start + trace.stability * day)).toBeCloseTo(0.9, 6);
});

test("brings a missed item back in ten minutes, and one known in days", () => {
  expect(fsrs6.review(null, "again", start).due).toBe(start + 600_000);
  expect(fsrs6.review(null, "good", start)).toMatchObject({ state: "review", due: start + 2 * day });
});

test("counts a lapse when something known is forgotten, and relearns it", () => {
  const known = fsrs6.review(null, "good", start);
  const forgotten = fsrs6.review(known, "again", known.due);
  expect(forgotten).toMatchObject({ lapses: 1, state: "relearning", due: known.due + 600_000 });
  expect(fsrs6.review(forgotten, "good", forgotten.due).state).toBe("review");
});

test("counts days alike in every time zone: only the time between matters", () => {
  const afterEvening = (evening: number) => {
    const first = fsrs6.review(null, "good", evening);
    return fsrs6.review(first, "good", evening + 2 * 3_600_000).stability;
  };
  expect(afterEvening(Date.UTC(2026, 0, 5, 23))).toBe(afterEvening(Date.UTC(2026, 0, 5, 12)));
});

test("judges a frozen history as it always has", () => {
  const grades: Grade[] = ["good", "good", "hard", "again", "good", "easy"];
  const days = [0, 2, 9, 20, 20, 23];
  let trace: MemoryTrace | null = null;
  grades.forEach((grade, i) => {
    trace = fsrs6.review(trace, grade, start + (days[i] ?? 0) * day);
  });
  expect(trace).toMatchInlineSnapshot(`
    {
      "difficulty": 7.64511612,
      "due": 1770368400000,
      "lapses": 1,
      "last": 1769590800000,
      "reps": 6,
      "stability": 8.57923706,
      "state": "review",
      "steps": 0,
    }
  `);
});
