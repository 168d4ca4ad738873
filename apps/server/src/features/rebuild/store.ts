import { type Kysely, sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { Database } from "../../db/schema.ts";
import type { BeliefTuple, LearnerRow, MemoryRow } from "../attempts/rows.ts";
import { memoryColumns, memoryTypes, type Who } from "../attempts/store.ts";

/** One response as the fold needs it, with the person's correction of its mark if there is one. */
export interface HistoryRow {
  position: number;
  response_id: string;
  item_id: string;
  item_version: number;
  subject_type: "item" | "card";
  concepts: { id: string; weight: number }[];
  score: number;
  chance: number;
  difficulty: number;
  confidence: 0 | 1 | 2 | null;
  help: "none" | "hint" | "tutor" | "answerSeen";
  mode: "practice" | "diagnostic" | "assessment" | "osce";
  answered_at: Date;
  elapsed_ms: number | null;
  model_version: string;
  overridden: boolean;
  override_score: number | null;
}

export async function learnersWithHistory(db: Db, only: string | null): Promise<Who[]> {
  const { rows } = await sql<Who>`
    SELECT organisation_id AS "organisationId", learner_id AS "learnerId" FROM learner
    WHERE position > 0 AND (${only}::uuid IS NULL OR learner_id = ${only}::uuid) ORDER BY organisation_id, learner_id`.execute(
    db,
  );
  return rows;
}

export async function history(db: Kysely<Database>, { organisationId, learnerId }: Who): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    SELECT r.position, r.response_id, r.item_id, r.item_version, r.subject_type, r.concepts, r.score, r.chance, r.difficulty, r.confidence, r.help, r.mode,
      r.answered_at, r.elapsed_ms, r.model_version, o.position IS NOT NULL AS overridden, o.score AS override_score
    FROM response r LEFT JOIN mark_override o ON o.organisation_id = r.organisation_id AND o.learner_id = r.learner_id AND o.position = r.position
    WHERE r.organisation_id = ${organisationId} AND r.learner_id = ${learnerId} ORDER BY r.position`.execute(db);
  return rows;
}

export interface StoredState {
  learner: LearnerRow;
  beliefs: BeliefTuple[];
  memories: MemoryRow[];
}

export async function storedState(
  db: Kysely<Database>,
  { organisationId, learnerId }: Who,
): Promise<StoredState | null> {
  const { rows } = await sql<StoredState>`
    SELECT to_jsonb(l) AS learner,
      COALESCE((SELECT jsonb_agg(jsonb_build_array(b.concept_id, b.mean, b.variance, floor(extract(epoch FROM b.at) * 1000), b.answers, b.unassisted, b.streak))
        FROM concept_belief b WHERE b.organisation_id = l.organisation_id AND b.learner_id = l.learner_id), '[]'::jsonb) AS beliefs,
      COALESCE((SELECT jsonb_agg(to_jsonb(m)) FROM memory m WHERE m.organisation_id = l.organisation_id AND m.learner_id = l.learner_id), '[]'::jsonb) AS memories
    FROM learner l WHERE l.organisation_id = ${organisationId} AND l.learner_id = ${learnerId}`.execute(db);
  return rows[0] ?? null;
}

/** Holds the learner's place until the transaction ends: no answer is appended meanwhile. */
export async function holdLearner(tx: Kysely<Database>, { organisationId, learnerId }: Who): Promise<void> {
  await sql`SELECT 1 FROM learner WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} FOR UPDATE`.execute(
    tx,
  );
}

/** Replaces what is believed and remembered of a learner. */
export async function replaceState(
  tx: Kysely<Database>,
  { organisationId, learnerId }: Who,
  state: { ability: { mean: number; variance: number; at: string | null }; beliefs: object[]; memories: object[] },
): Promise<void> {
  await sql`
    UPDATE learner SET ability_mean = ${state.ability.mean}::double precision, ability_variance = ${state.ability.variance}::double precision, ability_at = ${state.ability.at}::timestamptz
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(tx);
  await sql`DELETE FROM concept_belief WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(
    tx,
  );
  await sql`DELETE FROM memory WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(tx);
  await sql`
    INSERT INTO concept_belief (organisation_id, learner_id, concept_id, mean, variance, at, answers, unassisted, streak)
    SELECT ${organisationId}::uuid, ${learnerId}::uuid, b.* FROM jsonb_to_recordset(${JSON.stringify(state.beliefs)}::jsonb)
      AS b(concept_id text, mean double precision, variance double precision, at timestamptz, answers integer, unassisted integer, streak integer)`.execute(
    tx,
  );
  await sql`
    INSERT INTO memory (organisation_id, learner_id, ${memoryColumns})
    SELECT ${organisationId}::uuid, ${learnerId}::uuid, m.* FROM jsonb_to_recordset(${JSON.stringify(state.memories)}::jsonb) AS m(${memoryTypes})`.execute(
    tx,
  );
}
