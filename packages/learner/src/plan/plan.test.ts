import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encouragementFor, type Lately } from "./encouragement.ts";
import { forgettingAhead, spreadOver } from "./spread.ts";

const at = Date.UTC(2026, 0, 5, 9);
const dayMs = 86_400_000;
const fading = (perDay: number, now = 0.9) => ({
  minutes: 1,
  recallAt: (when: number) => now * Math.exp((-perDay * (when - at)) / dayMs),
});

describe("spreading reviews that are due", () => {
  test("doing all of them today forgets none by waiting", () => {
    expect(spreadOver([fading(0.1), fading(0.4)], 1, at)).toEqual({
      days: 1,
      reviewsPerDay: 2,
      minutesPerDay: 2,
      forgotten: 0,
    });
  });

  test("the price is the fall in recall until each one's day, the most faded first", () => {
    const spread = spreadOver([fading(0.2, 0.9), fading(0.2, 0.5)], 2, at);
    expect(spread.reviewsPerDay).toBe(1);
    expect(spread.forgotten).toBeCloseTo(0.9 - 0.9 * Math.exp(-0.2), 10);
  });

  test("more days mean fewer a day and never a lower price", () => {
    const reviews = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1, max: 12 }), (drawn, days) => {
        const waiting = drawn.map(([perDay, now]) => fading(perDay, now));
        const [shorter, longer] = [spreadOver(waiting, days, at), spreadOver(waiting, days * 2, at)];
        expect(longer.reviewsPerDay).toBeLessThanOrEqual(shorter.reviewsPerDay);
        expect(longer.forgotten).toBeGreaterThanOrEqual(shorter.forgotten - 1e-9);
        expect(shorter.reviewsPerDay * shorter.days).toBeGreaterThanOrEqual(waiting.length);
      }),
    );
  });
});

test("forgetting ahead is the mean recall at each time, and nothing without memories", () => {
  expect(forgettingAhead([], [at])).toEqual([0]);
  const [now, later] = forgettingAhead([fading(0.1).recallAt, fading(0.3).recallAt], [at, at + 10 * dayMs]);
  expect(now).toBeCloseTo(0.9, 10);
  expect(later).toBeLessThan(0.4);
});

const quiet: Lately = {
  at,
  hour: 9,
  wanted: true,
  restFrom: 22,
  restTo: 6,
  lastSaidAt: null,
  lastCode: null,
  daysAway: null,
  answersToday: 3,
  activeDays: 5,
  mended: null,
  hardConcepts: 0,
  sureAndRight: null,
};

describe("encouragement", () => {
  test("is about what was done: a miss that was mended comes first", () => {
    expect(encouragementFor({ ...quiet, mended: "Sepsis", hardConcepts: 3 })).toEqual({
      code: "mendedMiss",
      terms: { concept: "Sepsis" },
    });
    expect(encouragementFor(quiet)?.code).toBe("steadyWeek");
    expect(encouragementFor({ ...quiet, activeDays: 1 })).toBeNull();
  });

  test("is silent when it is not wanted", () => expect(encouragementFor({ ...quiet, wanted: false })).toBeNull());

  test.each([22, 23, 0, 5])("is silent at %i h, within rest hours that go over midnight", (hour) => {
    expect(encouragementFor({ ...quiet, hour })).toBeNull();
  });

  test("is silent in rest hours within a day, and never with equal hours", () => {
    expect(encouragementFor({ ...quiet, restFrom: 8, restTo: 12 })).toBeNull();
    expect(encouragementFor({ ...quiet, restFrom: 9, restTo: 9 })).not.toBeNull();
  });

  test("speaks at most every second day, and never says the same twice in a row", () => {
    expect(encouragementFor({ ...quiet, lastSaidAt: at - dayMs })).toBeNull();
    expect(encouragementFor({ ...quiet, lastSaidAt: at - 3 * dayMs, lastCode: "steadyWeek" })).toBeNull();
    expect(encouragementFor({ ...quiet, lastSaidAt: at - 3 * dayMs, lastCode: "cameBack" })?.code).toBe("steadyWeek");
  });
});
