import type { Evidence } from "../evidence.ts";

/** How much of what an answer would say by its score alone is believed; 1 is all of it. */
export interface EvidenceWeight {
  readonly ofSurprise: number;
  readonly ofInformation: number;
}

const nothing: EvidenceWeight = { ofSurprise: 0, ofInformation: 0 };

/** A question answered faster than this, in milliseconds, was not read (rapid guessing, Wise and Kong 2005). */
const tooFastToRead = 1000;

/** Half of the right answers that their giver calls a guess are taken for luck. */
const declaredGuess = 0.5;
/** Who is sure is half as likely to have guessed. */
const luckOfTheSure = 0.5;
/** Being sure and wrong tells of a misconception, and weighs more than not knowing. */
const sureAndWrong = 1.5;

/** Whether a question was answered in less time than reading it takes. An action, such as a shock, may be as quick. */
export function isRapidGuess(evidence: Evidence): boolean {
  return evidence.subject.type === "item" && evidence.elapsedMs !== null && evidence.elapsedMs < tooFastToRead;
}

/** The expected score by luck alone, after what the learner said of their own certainty. */
export function chanceOfLuck({ chance, confidence }: Evidence): number {
  return confidence === 2 ? chance * luckOfTheSure : chance;
}

/**
 * How much an answer weighs, given its surprise (score minus expected score):
 * nothing after the answer was seen or when it was a rapid guess (effort-moderated IRT, Wise and DeMars 2006);
 * with any other help only what speaks against mastery, and never so that we become surer;
 * by the learner's own confidence otherwise.
 */
export function weightOf(evidence: Evidence, surprise: number): EvidenceWeight {
  if (evidence.help === "answerSeen" || isRapidGuess(evidence)) return nothing;
  if (evidence.help !== "none") return surprise < 0 ? { ofSurprise: 1, ofInformation: 0 } : nothing;
  const weight = weightByConfidence(evidence.confidence, surprise);
  return { ofSurprise: weight, ofInformation: weight };
}

function weightByConfidence(confidence: Evidence["confidence"], surprise: number): number {
  if (surprise > 0 && confidence === 0) return declaredGuess;
  if (surprise < 0 && confidence === 2) return sureAndWrong;
  return 1;
}
