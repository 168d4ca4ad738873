import type { AbilityBelief, ConceptBelief, MemoryTrace, Reason, TraceBelief } from "@osler/learner";

/** The activity a sitting is at, as stored with it. */
export interface OfferedActivity {
  position: number;
  itemId: string;
  itemVersion: number;
  conceptId: string;
  review: boolean;
  reason: Reason;
  decisionId: string;
  /** The help taken before another activity took its place; absent: none. */
  help?: "hint";
}

/** What a learner chose for their days; what is absent is at its default. */
export interface StoredPreferences {
  minutesPerDay?: number;
  examOn?: string | null;
  reviewsPerDay?: number;
  encouragement?: boolean;
  restFrom?: number;
  restTo?: number;
}

/** A sitting as stored. Times are ISO texts where they come through jsonb. */
export interface SittingRow {
  organisation_id: string;
  sitting_id: string;
  learner_id: string;
  mode: "practice" | "diagnostic" | "assessment" | "osce";
  pack_id: string | null;
  concept_id: string | null;
  item_id: string | null;
  started_at: string;
  last_at: string;
  ended_at: string | null;
  answered: number;
  right_answers: number;
  reviews: number;
  current_concept: string | null;
  concept_run: number;
  activity: OfferedActivity | null;
  nothing_left: Reason | null;
  at_most: number | null;
  help: "none" | "hint";
  recent: string[];
}

export interface LearnerRow {
  position: number;
  ability_mean: number;
  ability_variance: number;
  ability_at: string | null;
  created_at: string;
  preferences: StoredPreferences;
  /** What became of the placement; null while it is open. */
  placement: "taken" | "skipped" | null;
  /** The reviews that were due are spread: so many a day, until then. */
  spread: { perDay: number; until: string } | null;
  /** What was last said unasked. */
  said: { at: string; code: string; terms?: Readonly<Record<string, number | string>> } | null;
}

interface TraceColumns {
  trace_mean: number;
  trace_variance: number;
  trace_at: string | null;
}

/** What choosing an item needs of an earlier meeting with it. */
export interface EncounterRow extends TraceColumns {
  subject_id: string;
  answers: number;
  last_at: string;
}

/** A review schedule as stored. */
export interface ScheduleColumns {
  stability: number | null;
  difficulty: number | null;
  due_at: string | null;
  reviewed_at: string | null;
  reps: number | null;
  lapses: number | null;
  state: MemoryTrace["state"] | null;
  steps: number | null;
}

/** A review that is due. */
export interface DueRow extends ScheduleColumns {
  subject_id: string;
  subject_type: "item" | "card";
  concept_id: string;
}

export interface MemoryRow extends EncounterRow, DueRow {}

export interface ResponseRow {
  response_id: string;
  position: number;
  sitting_id: string;
  position_in_sitting: number;
  item_id: string;
  item_version: number;
  given: unknown;
  score: number;
  confidence: 0 | 1 | 2 | null;
  mark_decision: string;
  belief_decision: string;
}

/** concept id, mean, variance, at (ms), answers, unassisted, streak: an array is half the bytes of an object. */
export type BeliefTuple = [string, number, number, number | null, number, number, number];

export function abilityOf(row: LearnerRow): AbilityBelief {
  return { mean: row.ability_mean, variance: row.ability_variance, at: milliseconds(row.ability_at) };
}

export function beliefsOf(tuples: readonly BeliefTuple[]): Record<string, ConceptBelief> {
  return Object.fromEntries(
    tuples.map(([id, mean, variance, at, answers, unassisted, streak]) => [
      id,
      { mean, variance, at, answers, unassisted, streak },
    ]),
  );
}

export function traceOf(row: TraceColumns): TraceBelief {
  return { mean: row.trace_mean, variance: row.trace_variance, at: milliseconds(row.trace_at) };
}

/** The memory of a subject; null while it has only a trace. */
export function memoryOf(row: ScheduleColumns): MemoryTrace | null {
  if (row.stability === null) return null;
  return {
    stability: row.stability,
    difficulty: row.difficulty as number,
    due: Date.parse(row.due_at as string),
    last: Date.parse(row.reviewed_at as string),
    reps: row.reps as number,
    lapses: row.lapses as number,
    state: row.state as MemoryTrace["state"],
    steps: row.steps as number,
  };
}

export function milliseconds(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
