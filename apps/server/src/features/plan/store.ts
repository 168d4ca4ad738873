import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { DueRow, LearnerRow, StoredPreferences } from "../attempts/rows.ts";
import type { Who } from "../attempts/store.ts";

export async function placementOf(db: Db, { organisationId, learnerId }: Who): Promise<LearnerRow["placement"]> {
  const { rows } = await sql<{ placement: LearnerRow["placement"] }>`
    SELECT placement FROM learner WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(db);
  return rows[0]?.placement ?? null;
}

/** Says what became of the placement; once said it stays. */
export async function settlePlacement(db: Db, who: Who, outcome: "taken" | "skipped"): Promise<void> {
  await setOnLearner(db, who, sql`placement = COALESCE(placement, ${outcome})`);
}

export async function storedPreferences(db: Db, { organisationId, learnerId }: Who): Promise<StoredPreferences> {
  const { rows } = await sql<{ preferences: StoredPreferences }>`
    SELECT preferences FROM learner WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(
    db,
  );
  return rows[0]?.preferences ?? {};
}

export async function changePreferences(db: Db, who: Who, change: object): Promise<void> {
  await setOnLearner(db, who, sql`preferences = preferences || ${JSON.stringify(change)}::jsonb`);
}

/** Spreads the reviews that are due; null takes that back. */
export async function setSpread(db: Db, who: Who, spread: LearnerRow["spread"]): Promise<void> {
  await setOnLearner(db, who, sql`spread = ${spread === null ? null : JSON.stringify(spread)}::jsonb`);
}

/** Notes what was said unasked, and when. */
export async function noteSaid(db: Db, who: Who, said: LearnerRow["said"]): Promise<void> {
  await setOnLearner(db, who, sql`said = ${JSON.stringify(said)}::jsonb`);
}

async function setOnLearner(
  db: Db,
  { organisationId, learnerId }: Who,
  assignment: RawBuilder<unknown>,
): Promise<void> {
  await sql`UPDATE learner SET ${assignment} WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(
    db,
  );
}

/** When the latest diagnostic was, and whether one is open. */
export async function diagnostics(
  db: Db,
  { organisationId, learnerId }: Who,
): Promise<{ lastAt: Date | null; openSince: Date | null }> {
  const { rows } = await sql<{ lastAt: Date | null; openSince: Date | null }>`
    SELECT max(started_at) FILTER (WHERE answered > 0) AS "lastAt", max(last_at) FILTER (WHERE ended_at IS NULL) AS "openSince" FROM sitting
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND mode = 'diagnostic'`.execute(db);
  return rows[0] ?? { lastAt: null, openSince: null };
}

/** Every review that is due, the longest overdue first, as far as a backlog is worth reckoning. */
export async function dueReviews(db: Db, { organisationId, learnerId }: Who, now: Date): Promise<DueRow[]> {
  const { rows } = await sql<{ due: DueRow }>`
    SELECT to_json(d) AS due FROM (
      SELECT subject_id, subject_type, concept_id, stability, difficulty, due_at, reviewed_at, reps, lapses, state, steps FROM memory
      WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND due_at <= ${now}::timestamptz
      ORDER BY due_at LIMIT 2000) d`.execute(db);
  return rows.map(({ due }) => due);
}

/** The readings that the learner has read, among these. */
export async function readingsRead(db: Db, { organisationId, learnerId }: Who): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT reading_id AS id FROM reading_mark
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND read_at IS NOT NULL`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
