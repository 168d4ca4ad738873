import { type Card, createEmptyCard, default_w, fsrs, Rating, State } from "ts-fsrs";
import type { Grade, MemoryModel, MemoryTrace } from "./memoryModel.ts";

const msPerDay = 86_400_000;

/** Every setting of `fsrs/6`; docs/models/fsrs.md says why each has its value. */
const scheduler = fsrs({
  w: [...default_w],
  request_retention: 0.9,
  maximum_interval: 36_500,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ["10m"],
  relearning_steps: ["10m"],
});

/**
 * FSRS-6 with its default weights, through ts-fsrs: stability and difficulty of memory per item or card, the next
 * review placed where recall is expected to have fallen to 90 %. Equations and sources: docs/models/fsrs.md.
 */
export const fsrs6: MemoryModel = { version: "fsrs/6", review, retrievability };

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
const states = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;
const stateNames = {
  [State.New]: "learning",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
} as const;

function review(trace: MemoryTrace | null, grade: Grade, at: number): MemoryTrace {
  const now = Math.max(at, trace?.last ?? at);
  const card = trace === null ? createEmptyCard(new Date(now)) : cardOf(trace, now);
  const next = scheduler.next(card, new Date(now), ratings[grade]).card;
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    due: next.due.getTime(),
    last: now,
    reps: next.reps,
    lapses: next.lapses,
    state: stateNames[next.state],
    steps: next.learning_steps,
  };
}

function retrievability(trace: MemoryTrace, at: number): number {
  return scheduler.forgetting_curve(Math.max(0, (at - trace.last) / msPerDay), trace.stability);
}

/**
 * The card as ts-fsrs wants it. It counts calendar days in UTC, which would make two reviews of one evening a day
 * apart for half the world; so `last_review` is placed a whole number of days before now, the nearest to the truth.
 */
function cardOf(trace: MemoryTrace, now: number): Card {
  const days = Math.round((now - trace.last) / msPerDay);
  return {
    stability: trace.stability,
    difficulty: trace.difficulty,
    due: new Date(trace.due),
    last_review: new Date(now - days * msPerDay),
    elapsed_days: days,
    scheduled_days: 0,
    learning_steps: trace.steps,
    reps: trace.reps,
    lapses: trace.lapses,
    state: states[trace.state],
  };
}
