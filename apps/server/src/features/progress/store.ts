import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { BeliefTuple, LearnerRow, ScheduleColumns } from "../attempts/rows.ts";
import type { Who } from "../attempts/store.ts";

export interface LearnerBeliefs {
  name: string;
  time_zone: string;
  /** Null before the first sitting. */
  learner: LearnerRow | null;
  beliefs: BeliefTuple[];
}

/** Who the learner is and what is believed of them; null when they are no member. */
export async function readBeliefs(db: Db, { organisationId, learnerId }: Who): Promise<LearnerBeliefs | null> {
  const { rows } = await sql<LearnerBeliefs>`
    SELECT a.name, a.time_zone,
      (SELECT to_jsonb(l) FROM learner l WHERE l.organisation_id = m.organisation_id AND l.learner_id = m.account_id) AS learner,
      COALESCE((SELECT jsonb_agg(jsonb_build_array(b.concept_id, b.mean, b.variance, floor(extract(epoch FROM b.at) * 1000), b.answers, b.unassisted, b.streak))
        FROM concept_belief b WHERE b.organisation_id = m.organisation_id AND b.learner_id = m.account_id), '[]'::jsonb) AS beliefs
    FROM membership m JOIN account a ON a.account_id = m.account_id
    WHERE m.organisation_id = ${organisationId} AND m.account_id = ${learnerId}`.execute(db);
  return rows[0] ?? null;
}

/** Share right by confidence, over questions that were answered without help and still count. */
export async function confidenceCounts(
  db: Db,
  { organisationId, learnerId }: Who,
): Promise<{ confidence: 0 | 1 | 2; answers: number; right: number }[]> {
  const { rows } = await sql<{ confidence: 0 | 1 | 2; answers: number; right: number }>`
    SELECT r.confidence, count(*)::integer AS answers, (avg(CASE WHEN COALESCE(o.score, r.score) >= 1 THEN 1 ELSE 0 END))::double precision AS right
    FROM response r LEFT JOIN mark_override o ON o.organisation_id = r.organisation_id AND o.learner_id = r.learner_id AND o.position = r.position
    WHERE r.organisation_id = ${organisationId} AND r.learner_id = ${learnerId} AND r.confidence IS NOT NULL AND r.help = 'none'
      AND (o.position IS NULL OR o.score IS NOT NULL)
    GROUP BY r.confidence ORDER BY r.confidence`.execute(db);
  return rows;
}

export async function totals(
  db: Db,
  { organisationId, learnerId }: Who,
): Promise<{ answers: number; minutes: number }> {
  const { rows } = await sql<{ answers: number; minutes: number }>`
    SELECT count(*)::integer AS answers, COALESCE(sum(LEAST(elapsed_ms, 600000)) / 60000.0, 0)::double precision AS minutes
    FROM response WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(db);
  return rows[0] ?? { answers: 0, minutes: 0 };
}

export interface AnswerRow {
  response_id: string;
  position: number;
  item_id: string;
  score: number;
  confidence: 0 | 1 | 2 | null;
  help: "none" | "hint" | "tutor" | "answerSeen";
  answered_at: Date;
  mark_decision: string;
  belief_decision: string;
  concepts: { id: string; weight: number }[];
  overridden: boolean;
  override_score: number | null;
}

/** The latest answers that bear on a concept. */
export async function answersOn(
  db: Db,
  { organisationId, learnerId }: Who,
  conceptId: string,
  limit: number,
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`${answerColumns}
    WHERE r.organisation_id = ${organisationId} AND r.learner_id = ${learnerId} AND r.concepts @> ${JSON.stringify([{ id: conceptId }])}::jsonb
    ORDER BY r.position DESC LIMIT ${limit}::integer`.execute(db);
  return rows;
}

/** The latest answers that were wrong; the surest first kind when only sure ones are wanted. */
export async function missedAnswers(
  db: Db,
  { organisationId, learnerId }: Who,
  { onlySure, limit }: { onlySure: boolean; limit: number },
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`${answerColumns}
    WHERE r.organisation_id = ${organisationId} AND r.learner_id = ${learnerId} AND r.score < 0.5 AND r.subject_type = 'item'
      AND (NOT ${onlySure}::boolean OR r.confidence = 2) AND o.position IS NULL
    ORDER BY r.position DESC LIMIT ${limit}::integer`.execute(db);
  return rows;
}

const answerColumns = sql`
  SELECT r.response_id, r.position, r.item_id, r.score, r.confidence, r.help, r.answered_at, r.mark_decision, r.belief_decision, r.concepts,
    o.position IS NOT NULL AS overridden, o.score AS override_score
  FROM response r LEFT JOIN mark_override o ON o.organisation_id = r.organisation_id AND o.learner_id = r.learner_id AND o.position = r.position`;

/** The schedules of everything that was ever reviewed, in one row. */
export async function scheduledMemories(db: Db, { organisationId, learnerId }: Who): Promise<ScheduleColumns[]> {
  const { rows } = await sql<{ memories: ScheduleColumns[] | null }>`
    SELECT json_agg(json_build_object('stability', stability, 'difficulty', difficulty, 'due_at', due_at, 'reviewed_at', reviewed_at,
      'reps', reps, 'lapses', lapses, 'state', state, 'steps', steps)) AS memories
    FROM memory WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND stability IS NOT NULL`.execute(
    db,
  );
  return rows[0]?.memories ?? [];
}

/** Reviews falling due per day of the learner, overdue ones on the first day. */
export async function dueByDay(
  db: Db,
  { organisationId, learnerId }: Who,
  timeZone: string,
  now: Date,
  days: number,
): Promise<{ date: string; reviews: number }[]> {
  const { rows } = await sql<{ date: string; reviews: number }>`
    SELECT to_char(GREATEST(due_at, ${now}::timestamptz) AT TIME ZONE ${timeZone} - interval '4 hours', 'YYYY-MM-DD') AS date, count(*)::integer AS reviews
    FROM memory WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND due_at < ${now}::timestamptz + make_interval(days => ${days}::integer)
    GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}
