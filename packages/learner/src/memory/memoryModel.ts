/** How a review went, in the words of spaced repetition. */
export type Grade = "again" | "hard" | "good" | "easy";

/** What is believed of a learner's memory of one item or card. Plain numbers, times in milliseconds since 1970. */
export interface MemoryTrace {
  /** Days after which recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy to keep) to 10 (hard to keep). */
  readonly difficulty: number;
  readonly due: number;
  readonly last: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: "learning" | "review" | "relearning";
  /** How many (re)learning steps are done. */
  readonly steps: number;
}

/** One way to foresee forgetting and to place the next review. Pure and without chance. */
export interface MemoryModel {
  /** Stored beside each response, so that history replays with the model that judged it. */
  readonly version: string;
  /** The memory after a review graded `grade` at `at` (ms); `null` is something never reviewed. */
  readonly review: (trace: MemoryTrace | null, grade: Grade, at: number) => MemoryTrace;
  /** The probability of recall at `at` (ms), 0..1. */
  readonly retrievability: (trace: MemoryTrace, at: number) => number;
}
