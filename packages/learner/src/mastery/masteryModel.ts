import type { Evidence } from "../evidence.ts";

/** What is believed of a learner as a whole, in logits. */
export interface AbilityBelief {
  readonly mean: number;
  readonly variance: number;
  /** When it last changed, in milliseconds since 1970; null before the first evidence. */
  readonly at: number | null;
}

/** How far a learner stands above or below their own ability in one concept, in logits. */
export interface ConceptBelief {
  readonly mean: number;
  readonly variance: number;
  readonly at: number | null;
  /** Everything answered on the concept. */
  readonly answers: number;
  /** The answers among them that were the learner's own: no help, and time to read the question. */
  readonly unassisted: number;
  /** Unassisted right answers in a row, up to now. */
  readonly streak: number;
}

/** What a learner keeps of one particular item beyond its concepts, in logits. */
export interface TraceBelief {
  readonly mean: number;
  readonly variance: number;
  readonly at: number | null;
}

/** The part of the beliefs about a learner that one item touches. A concept without an entry is at its prior. */
export interface Belief {
  readonly ability: AbilityBelief;
  readonly concepts: Readonly<Record<string, ConceptBelief>>;
  readonly trace: TraceBelief;
}

/** What a mastery model must know of an item to say how an answer will go. */
export interface ItemDemand {
  /** Weights sum to 1. */
  readonly concepts: readonly { readonly id: string; readonly weight: number }[];
  /** In logits: at ability + concept = difficulty, half of the answers are known. */
  readonly difficulty: number;
  /** The expected score of a blind guess, 0..1. */
  readonly chance: number;
}

export interface Prediction {
  /** The expected score, from the item's chance to 1. */
  readonly p: number;
  /** How unsure we are of `p` itself, in the same unit. */
  readonly sd: number;
}

export type MasteryLevel = "unknown" | "learning" | "familiar" | "mastered";

/** The expected unaided score on an item of the concept of middling difficulty (0 logits) that cannot be guessed. */
export interface Mastery {
  readonly mean: number;
  readonly sd: number;
  /** Lower and upper end of the band that holds the true value with 80 % probability. */
  readonly low: number;
  readonly high: number;
  readonly level: MasteryLevel;
}

/** One way to infer what a learner knows. Pure: the same beliefs, evidence and times give the same beliefs. */
export interface MasteryModel {
  /** Stored beside each response, so that history replays with the model that judged it. */
  readonly version: string;
  readonly priorAbility: AbilityBelief;
  readonly priorConcept: ConceptBelief;
  readonly priorTrace: TraceBelief;
  /** The score to expect if the item were given unaided at `at` (ms). */
  readonly predict: (belief: Belief, item: ItemDemand, at: number) => Prediction;
  /** The beliefs after the evidence; concepts it does not name are returned untouched. `difficulty` in logits. */
  readonly update: (belief: Belief, evidence: Evidence, difficulty: number) => Belief;
  /** How well one concept is known at `at` (ms); `undefined` is a concept never met. */
  readonly mastery: (ability: AbilityBelief, concept: ConceptBelief | undefined, at: number) => Mastery;
}
