import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { OfferedActivity } from "./rows.ts";
import type { DecisionRow, Who } from "./store.ts";

/** The activities of a sitting that were handed out ahead and wait for an answer. */
export async function readyActivities(db: Db, { organisationId }: Who, sittingId: string): Promise<OfferedActivity[]> {
  const { rows } = await sql<{ offered: OfferedActivity }>`
    SELECT offered FROM ready_activity WHERE organisation_id = ${organisationId} AND sitting_id = ${sittingId}
    ORDER BY issued_at, decision_id`.execute(db);
  return rows.map(({ offered }) => offered);
}

/** Remembers that these were handed out, and why; those that had been already are left as they are. */
export async function handOut(
  db: Db,
  { organisationId, learnerId }: Who,
  sittingId: string,
  choices: readonly { activity: OfferedActivity; decision: DecisionRow | null }[],
  now: Date,
): Promise<void> {
  const activities = choices.map(({ activity }) => activity);
  const decisions = choices.flatMap(({ decision }) => decision ?? []);
  await sql`
    WITH decided AS (
      INSERT INTO decision (organisation_id, learner_id, at, decision_id, kind, subject, item_id, model_version, inputs, outcome)
      SELECT ${organisationId}::uuid, ${learnerId}::uuid, ${now}::timestamptz, d.*
      FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
        AS d(decision_id uuid, kind text, subject text, item_id text, model_version text, inputs jsonb, outcome jsonb))
    INSERT INTO ready_activity (organisation_id, decision_id, learner_id, sitting_id, offered, issued_at)
    SELECT ${organisationId}::uuid, (a->>'decisionId')::uuid, ${learnerId}::uuid, ${sittingId}::uuid, a, ${now}::timestamptz
    FROM jsonb_array_elements(${JSON.stringify(activities)}::jsonb) AS a ON CONFLICT DO NOTHING`.execute(db);
}

/** Forgets what was handed out before `before` and never answered. */
export async function forgetReady(db: Db, { organisationId, learnerId }: Who, before: Date): Promise<void> {
  await sql`DELETE FROM ready_activity WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND issued_at < ${before}::timestamptz`.execute(
    db,
  );
}

/** An answer to an activity that had been answered already, on another device. */
export interface LateResponse {
  response_id: string;
  sitting_id: string;
  decision_id: string;
  item_id: string;
  item_version: number;
  given: unknown;
  score: number;
  confidence: number | null;
  answered_at: string;
}

/** Keeps it; the same one again changes nothing. */
export async function keepLate(
  db: Db,
  { organisationId, learnerId }: Who,
  late: LateResponse,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO late_response (organisation_id, learner_id, received_at, response_id, sitting_id, decision_id, item_id, item_version, given, score, confidence, answered_at)
    SELECT ${organisationId}::uuid, ${learnerId}::uuid, ${now}::timestamptz, l.*
    FROM jsonb_to_record(${JSON.stringify(late)}::jsonb) AS l(response_id uuid, sitting_id uuid, decision_id uuid, item_id text, item_version integer,
      given jsonb, score double precision, confidence smallint, answered_at timestamptz)
    ON CONFLICT DO NOTHING`.execute(db);
}
