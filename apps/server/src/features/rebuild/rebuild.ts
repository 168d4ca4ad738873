import {
  currentMasteryModel,
  currentModelVersion,
  foldEvidence,
  type JudgedEvidence,
  type LearnerState,
} from "@osler/learner";
import { canonicalJson } from "@osler/std";
import type { Kysely } from "kysely";
import { withRetries } from "../../db/errors.ts";
import type { Database } from "../../db/schema.ts";
import type { Services } from "../../services.ts";
import { beliefRow, instantOf, scheduleColumns } from "../attempts/answer.ts";
import { abilityOf, beliefsOf, memoryOf, milliseconds, traceOf } from "../attempts/rows.ts";
import type { Who } from "../attempts/store.ts";
import { history, type HistoryRow, holdLearner, replaceState, type StoredState, storedState } from "./store.ts";

/** A learner's history replayed, beside what is stored. */
export interface Replayed {
  responses: number;
  /** What differs, in words; empty when stored state and replay are equal bit for bit. */
  differences: string[];
}

/**
 * Folds a learner's responses from the first on, with the models stored with each (or with today's), and compares the
 * result with the stored state; writes it when `write` is set. Nobody answers for this learner meanwhile.
 */
export async function replayLearner(
  services: Services,
  who: Who,
  options: { atCurrentModel: boolean; write: boolean },
): Promise<Replayed> {
  return withRetries(() => services.db.transaction().execute((tx) => replayIn(tx, who, options)));
}

/** The same within a transaction that is open already. */
export async function replayIn(
  tx: Kysely<Database>,
  who: Who,
  { atCurrentModel, write }: { atCurrentModel: boolean; write: boolean },
): Promise<Replayed> {
  await holdLearner(tx, who);
  const rows = await history(tx, who);
  const stored = await storedState(tx, who);
  const state = foldEvidence(judgedRows(rows, who, atCurrentModel));
  const differences = stored === null ? ["no state is stored"] : differencesOf(stored, state);
  if (write && (differences.length > 0 || rows.some(({ overridden }) => overridden)))
    await replaceState(tx, who, rowsOf(state, rows, stored));
  return { responses: rows.length, differences };
}

function* judgedRows(rows: readonly HistoryRow[], who: Who, atCurrentModel: boolean): Generator<JudgedEvidence> {
  for (const row of rows) {
    if (row.overridden && row.override_score === null) continue;
    yield {
      evidence: {
        id: row.response_id,
        learnerId: who.learnerId,
        subject: { type: row.subject_type, id: row.item_id, version: row.item_version },
        concepts: row.concepts,
        score: row.override_score ?? row.score,
        chance: row.chance,
        confidence: row.confidence,
        help: row.help,
        mode: row.mode,
        at: row.answered_at.getTime(),
        elapsedMs: row.elapsed_ms,
      },
      difficulty: row.difficulty,
      modelVersion: atCurrentModel ? currentModelVersion : row.model_version,
    };
  }
}

function differencesOf(stored: StoredState, state: LearnerState): string[] {
  const traces = Object.fromEntries(
    stored.memories
      .filter((row) => row.trace_at !== null || state.traces[row.subject_id] !== undefined)
      .map((row) => [row.subject_id, traceOf(row)]),
  );
  const memory = Object.fromEntries(
    stored.memories.flatMap((row) => (memoryOf(row) === null ? [] : [[row.subject_id, memoryOf(row)]])),
  );
  return [
    ...different("ability", { ability: abilityOf(stored.learner) }, { ability: state.ability }),
    ...different("belief", beliefsOf(stored.beliefs), state.concepts),
    ...different("trace", traces, state.traces),
    ...different("memory", memory, state.memory),
  ];
}

function different(what: string, stored: object, replayed: object): string[] {
  const keys = new Set([...Object.keys(stored), ...Object.keys(replayed)]);
  return [...keys]
    .filter(
      (key) =>
        canonicalJson((stored as Record<string, unknown>)[key] ?? null) !==
        canonicalJson((replayed as Record<string, unknown>)[key] ?? null),
    )
    .map((key) => (what === key ? what : `${what} of ${key}`));
}

function rowsOf(state: LearnerState, rows: readonly HistoryRow[], stored: StoredState | null) {
  const { ability } = state;
  return {
    ability: { mean: ability.mean, variance: ability.variance, at: instantOf(ability.at) },
    beliefs: Object.entries(state.concepts).map(([id, belief]) => beliefRow(id, belief)),
    memories: subjectsOf(rows).map((subject) => memoryRowOf(subject, state, stored)),
  };
}

interface Subject {
  id: string;
  type: string;
  conceptId: string;
  answers: number;
  lastAt: Date;
}

function subjectsOf(rows: readonly HistoryRow[]): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const row of rows) {
    const before = subjects.get(row.item_id);
    subjects.set(row.item_id, {
      id: row.item_id,
      type: row.subject_type,
      conceptId: row.concepts[0]?.id ?? "",
      answers: (before?.answers ?? 0) + 1,
      lastAt: row.answered_at,
    });
  }
  return [...subjects.values()];
}

function memoryRowOf(subject: Subject, state: LearnerState, stored: StoredState | null): object {
  const trace = state.traces[subject.id] ?? currentMasteryModel.priorTrace;
  const kept = stored?.memories.find((row) => row.subject_id === subject.id);
  return {
    subject_id: subject.id,
    subject_type: subject.type,
    concept_id: kept?.concept_id ?? subject.conceptId,
    pack_id: subject.id.slice(0, subject.id.indexOf("/")),
    trace_mean: trace.mean,
    trace_variance: trace.variance,
    trace_at: instantOf(trace.at),
    answers: subject.answers,
    last_at: instantOf(milliseconds(subject.lastAt.toISOString())),
    ...scheduleColumns(state.memory[subject.id] ?? null),
  };
}
