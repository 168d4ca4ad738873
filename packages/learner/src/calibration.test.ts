import { expect, test } from "vitest";
import { calibration } from "./calibration.ts";

test("counts how often each level of confidence was right, and what was sure and wrong", () => {
  const points = [
    { confidence: 2, correct: true },
    { confidence: 2, correct: false },
    { confidence: 2, correct: false },
    { confidence: 0, correct: true },
    { confidence: null, correct: false },
  ] as const;
  expect(calibration(points)).toEqual({
    levels: [
      { confidence: 0, answers: 1, correct: 1, share: 1 },
      { confidence: 1, answers: 0, correct: 0, share: null },
      { confidence: 2, answers: 3, correct: 1, share: 1 / 3 },
    ],
    unasked: 1,
    sureAndWrong: 2,
    guessedAndRight: 1,
  });
});
