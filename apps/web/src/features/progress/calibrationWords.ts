import type { Progress } from "@osler/contract";
import type { TFunction } from "i18next";
import { percent } from "../../language/format.ts";

type Row = Progress["calibration"][number];

/** Fewer answers than this say nothing about how well somebody judges their own certainty. */
const enough = 8;
/** A "sure" that holds less often than this misleads; a "guess" that holds more often is more than one. */
const sureHolds = 0.9;
const guessHolds = 0.6;

/** What the shares mean, in a sentence about the confidence that misleads most. */
export function calibrationWords(t: TFunction, calibration: readonly Row[]): string {
  const [guess, , sure] = calibration;
  if (!sure || calibration.reduce((sum, { answers }) => sum + answers, 0) < enough)
    return t("progress.calibrationEarly");
  if (sure.answers >= enough && sure.right < sureHolds)
    return t("progress.calibrationOver", { percent: percent(sure.right), count: wrongOf(sure), answers: sure.answers });
  if (guess && guess.answers >= enough && guess.right > guessHolds)
    return t("progress.calibrationUnder", { percent: percent(guess.right) });
  return t("progress.calibrationFine");
}

/** How many of a row's answers were not right; partly right ones count in part. */
export function wrongOf({ answers, right }: Row): number {
  return Math.round(answers * (1 - right));
}
