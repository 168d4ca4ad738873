import { expect, test } from "vitest";
import { calibrationWords } from "./calibrationWords.ts";

const said = ((key: string) => key) as unknown as Parameters<typeof calibrationWords>[0];
const rows = (guess: [number, number], fairly: [number, number], sure: [number, number]) =>
  ([guess, fairly, sure] as const).map(([answers, right], place) => ({
    confidence: place as 0 | 1 | 2,
    answers,
    right,
  }));

test.each([
  ["says nothing about few answers", rows([2, 1], [2, 0], [1, 0]), "progress.calibrationEarly"],
  ["names a sure that does not hold", rows([9, 0.9], [9, 0.7], [20, 0.8]), "progress.calibrationOver"],
  ["names guesses that are more than that", rows([9, 0.9], [9, 0.7], [20, 0.95]), "progress.calibrationUnder"],
  ["says so when words and outcome agree", rows([9, 0.4], [9, 0.7], [20, 0.95]), "progress.calibrationFine"],
])("%s", (_, given, key) => {
  expect(calibrationWords(said, given)).toBe(key);
});
