import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "../evidence.arbitrary.ts";
import { memoryModels } from "./index.ts";
import type { Grade, MemoryModel, MemoryTrace } from "./memoryModel.ts";

const grades: readonly Grade[] = ["again", "hard", "good", "easy"];
const hour = 3_600_000;

/** Reviews with the hours since the one before: seconds to a year; some "before" the last, as wrong clocks have it. */
const history = fc.array(fc.tuple(fc.constantFrom(...grades), fc.double({ min: -48, max: 9000, noNaN: true })), {
  minLength: 1,
  maxLength: 20,
});

describe.each(Object.values(memoryModels))("the memory model $version", (model: MemoryModel) => {
  type Reviews = readonly [Grade, number][];

  function remember(start: number, reviews: Reviews, keep = (trace: MemoryTrace) => trace): MemoryTrace {
    let at = start;
    let trace: MemoryTrace | null = null;
    for (const [grade, hours] of reviews) {
      at = Math.round(at + hours * hour);
      trace = keep(model.review(trace, grade, at));
    }
    return trace as MemoryTrace;
  }

  const anyTrace = fc.tuple(instant, history).map(([start, reviews]) => remember(start, reviews));

  test("gives the same trace for the same history, also through JSON", () => {
    fc.assert(
      fc.property(instant, history, (start, reviews) => {
        const stored = remember(start, reviews, (trace) => JSON.parse(JSON.stringify(trace)) as MemoryTrace);
        expect(stored).toEqual(remember(start, reviews));
      }),
    );
  });

  test("places the next review after the last, with every number finite and in its range", () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        expect(trace.due).toBeGreaterThan(trace.last);
        expect(trace.stability).toBeGreaterThan(0);
        expect(Number.isFinite(trace.stability)).toBe(true);
        expect(trace.difficulty).toBeGreaterThanOrEqual(1);
        expect(trace.difficulty).toBeLessThanOrEqual(10);
        expect(trace.lapses).toBeLessThan(trace.reps);
      }),
    );
  });

  test("a better grade never leaves less stability nor an earlier review", () => {
    fc.assert(
      fc.property(anyTrace, fc.integer({ min: 0, max: 9000 }), (trace, hours) => {
        const after = grades.map((grade) => model.review(trace, grade, trace.last + hours * hour));
        after.slice(1).forEach((better, i) => {
          expect(better.stability).toBeGreaterThanOrEqual(after[i]?.stability ?? 0);
          expect(better.due).toBeGreaterThanOrEqual(after[i]?.due ?? 0);
        });
      }),
    );
  });

  test("recall is sure at once and only fades with time", () => {
    fc.assert(
      fc.property(anyTrace, fc.nat({ max: 9000 }), fc.nat({ max: 9000 }), (trace, hours, more) => {
        const sooner = model.retrievability(trace, trace.last + hours * hour);
        const later = model.retrievability(trace, trace.last + (hours + more) * hour);
        expect(model.retrievability(trace, trace.last)).toBe(1);
        expect(later).toBeLessThanOrEqual(sooner);
        expect(later).toBeGreaterThan(0);
      }),
    );
  });

  test("takes a clock that went back for no time at all", () => {
    fc.assert(
      fc.property(anyTrace, fc.constantFrom(...grades), fc.nat(), (trace, grade, back) => {
        expect(model.review(trace, grade, trace.last - back)).toEqual(model.review(trace, grade, trace.last));
      }),
    );
  });
});
