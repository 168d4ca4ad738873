import type { Evidence } from "./evidence.ts";

/** One answer, for calibration: what the learner said before, and whether it was right. */
export interface CalibrationPoint {
  readonly confidence: Evidence["confidence"];
  readonly correct: boolean;
}

/** How the answers at one level of confidence went; `share` is null when there are none. */
export interface ConfidenceLevel {
  readonly confidence: 0 | 1 | 2;
  readonly answers: number;
  readonly correct: number;
  readonly share: number | null;
}

export interface Calibration {
  /** A guess, fairly sure, sure: in that order. */
  readonly levels: readonly ConfidenceLevel[];
  /** Answers given without saying how sure; in no level. */
  readonly unasked: number;
  /** Sure, and wrong: what to look at first. */
  readonly sureAndWrong: number;
  /** Called a guess, and right: known better than thought, or luck. */
  readonly guessedAndRight: number;
}

/** How well a learner's confidence agrees with how their answers turn out, counted. */
export function calibration(points: readonly CalibrationPoint[]): Calibration {
  const levels = ([0, 1, 2] as const).map((confidence) => levelOf(points, confidence));
  const [guessed, , sure] = levels;
  return {
    levels,
    unasked: points.filter((point) => point.confidence === null).length,
    sureAndWrong: sure === undefined ? 0 : sure.answers - sure.correct,
    guessedAndRight: guessed?.correct ?? 0,
  };
}

function levelOf(points: readonly CalibrationPoint[], confidence: 0 | 1 | 2): ConfidenceLevel {
  const given = points.filter((point) => point.confidence === confidence);
  const correct = given.filter((point) => point.correct).length;
  return { confidence, answers: given.length, correct, share: given.length === 0 ? null : correct / given.length };
}
