import type { AbilityBelief, ConceptBelief, TraceBelief } from "../mastery/masteryModel.ts";

/** Why something was chosen: `code` is the sentence, `terms` the numbers behind it, for whoever asks. */
export interface Reason {
  /** The policy and its version. */
  readonly policy: string;
  /** One of `reasonCodes`. */
  readonly code: string;
  readonly terms: Readonly<Record<string, number | string | null>>;
}

/** Every code a reason may have; the web's message catalogue holds a sentence for each. */
export const reasonCodes = [
  /** A memory that has faded to where a review serves it best. */
  "dueReview",
  /** The concept of the moment is not mastered yet. */
  "finishConcept",
  /** A concept begun before, whose prerequisites are met. */
  "frontier",
  /** A concept never met, whose prerequisites are met. */
  "newConcept",
  /** Nothing else is open now, so a concept is begun before its prerequisites are met. */
  "ahead",
  /** All is mastered: the least certain is asked again. */
  "confirm",
  /** There is nothing useful to do now. */
  "nothingDue",
  /** An item never seen. */
  "newItem",
  /** An item seen before, because none is left unseen. */
  "seenItem",
  /** A card never seen, because no question is left unseen. */
  "newCard",
  /** The concept we are least sure of. */
  "measure",
  /** The item whose answer tells most. */
  "informative",
] as const;

/** A concept as a policy sees it. */
export interface ConceptNode {
  readonly id: string;
  /** Concepts to know first; ids that are not in the list count as known. */
  readonly requires: readonly string[];
  /** Place in teaching order. */
  readonly position: number;
  /** How many questions it has; without any it can be neither practised nor waited for. */
  readonly items: number;
  /** How many of them the learner has never answered; when left out, questions less answers is taken for it. */
  readonly unseen?: number;
}

/** A review whose time has come. */
export interface DueReview {
  readonly subjectId: string;
  readonly type: "item" | "card";
  readonly conceptId: string;
  /** ms since 1970. */
  readonly due: number;
  /** Probability of recall now, 0..1. */
  readonly retrievability: number;
  readonly minutes: number;
}

/** What to do next: a review, a question on a concept, or nothing. */
export type Focus =
  | { readonly type: "review"; readonly review: DueReview; readonly reason: Reason }
  | { readonly type: "concept"; readonly conceptId: string; readonly reason: Reason }
  | { readonly type: "nothing"; readonly reason: Reason };

/** What was done since the learner sat down. */
export interface SittingSoFar {
  readonly activities: number;
  /** The reviews among the activities. */
  readonly reviews: number;
  readonly currentConcept: string | null;
  /** Activities in a row on the current concept, reviews not counted. */
  readonly conceptRun: number;
  /** Concepts for which no item can be chosen now. */
  readonly exhausted: readonly string[];
}

export interface FocusInput {
  /** ms since 1970. */
  readonly at: number;
  readonly ability: AbilityBelief;
  readonly beliefs: Readonly<Record<string, ConceptBelief>>;
  readonly concepts: readonly ConceptNode[];
  readonly due: readonly DueReview[];
  readonly sitting: SittingSoFar;
}

/** An item or card that could be given on the concept in focus. */
export interface Candidate {
  readonly itemId: string;
  readonly type: "item" | "card";
  /** Logits. */
  readonly difficulty: number;
  readonly chance: number;
  readonly minutes: number;
  readonly concepts: readonly { readonly id: string; readonly weight: number }[];
  /** How often the learner has answered it. */
  readonly seen: number;
  /** ms since 1970; null when never seen. */
  readonly lastSeen: number | null;
  readonly trace: TraceBelief | null;
}

export interface ItemInput {
  readonly at: number;
  readonly ability: AbilityBelief;
  readonly beliefs: Readonly<Record<string, ConceptBelief>>;
  readonly conceptId: string;
  readonly candidates: readonly Candidate[];
  /** A number in [0, 1), asked for only when candidates are equally good. */
  readonly tieBreak: () => number;
}

export interface ChosenItem {
  readonly itemId: string;
  readonly reason: Reason;
}

/** One way to choose what a learner does next. Pure: the same input, the same choice. */
export interface SelectionPolicy {
  readonly version: string;
  readonly chooseFocus: (input: FocusInput) => Focus;
  /** The item to give on a concept, or null when none of the candidates will do now. */
  readonly chooseItem: (input: ItemInput) => ChosenItem | null;
}
