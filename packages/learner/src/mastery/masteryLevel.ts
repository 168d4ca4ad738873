import type { ConceptBelief, Mastery, MasteryLevel } from "./masteryModel.ts";

/** Mastered: nine chances in ten that at least this share of middling questions is answered unaided. */
export const masteredLow = 0.75;
/** ...and never on fewer answers than these, however able the learner is elsewhere. */
const masteredAnswers = 4;
/** Familiar: this share expected, and the doubt not wider than that. */
const familiarMean = 0.7;
const familiarLow = 0.5;
const familiarAnswers = 2;

/** The level a band of expected scores amounts to, given the learner's own answers behind it. */
export function masteryLevel(band: Omit<Mastery, "level">, concept: ConceptBelief): MasteryLevel {
  if (concept.answers === 0) return "unknown";
  if (concept.unassisted >= masteredAnswers && band.low >= masteredLow) return "mastered";
  if (concept.unassisted >= familiarAnswers && band.mean >= familiarMean && band.low >= familiarLow) return "familiar";
  return "learning";
}
