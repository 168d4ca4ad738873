import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { BeliefTuple, LearnerRow } from "../attempts/rows.ts";

export interface LearnerSummaryRow {
  id: string;
  name: string;
  email: string;
  learner: LearnerRow | null;
  answers: number;
  answers_this_week: number;
  right: number;
  sure_and_wrong: number;
  overdue: number;
  open_contests: number;
  last_answer_at: Date | null;
  beliefs: BeliefTuple[];
}

/** Every learner of an organisation with what an educator asks first: one query, grouped, whatever their number. */
export async function learnerSummaries(
  db: Db,
  organisationId: string,
  now: Date,
  weekAgo: Date,
): Promise<LearnerSummaryRow[]> {
  const { rows } = await sql<LearnerSummaryRow>`
    WITH answered AS (
      SELECT learner_id, count(*)::integer AS answers, (count(*) FILTER (WHERE answered_at >= ${weekAgo}::timestamptz))::integer AS answers_this_week,
        COALESCE(avg(CASE WHEN score >= 1 THEN 1 ELSE 0 END) FILTER (WHERE subject_type = 'item'), 0)::double precision AS right,
        (count(*) FILTER (WHERE confidence = 2 AND score < 0.5))::integer AS sure_and_wrong, max(answered_at) AS last_answer_at
      FROM response WHERE organisation_id = ${organisationId} GROUP BY learner_id
    ), overdue AS (
      SELECT learner_id, count(*)::integer AS overdue FROM memory
      WHERE organisation_id = ${organisationId} AND due_at <= ${now}::timestamptz GROUP BY learner_id
    ), contested AS (
      SELECT learner_id, count(*)::integer AS open_contests FROM contest WHERE organisation_id = ${organisationId} AND status = 'open' GROUP BY learner_id
    ), believed AS (
      SELECT learner_id, jsonb_agg(jsonb_build_array(concept_id, mean, variance, floor(extract(epoch FROM at) * 1000), answers, unassisted, streak)) AS beliefs
      FROM concept_belief WHERE organisation_id = ${organisationId} GROUP BY learner_id
    )
    SELECT a.account_id AS id, a.name, a.email, to_jsonb(l) AS learner, COALESCE(an.answers, 0) AS answers, COALESCE(an.answers_this_week, 0) AS answers_this_week,
      COALESCE(an.right, 0) AS right, COALESCE(an.sure_and_wrong, 0) AS sure_and_wrong, COALESCE(o.overdue, 0) AS overdue,
      COALESCE(c.open_contests, 0) AS open_contests, an.last_answer_at, COALESCE(b.beliefs, '[]'::jsonb) AS beliefs
    FROM membership m JOIN account a ON a.account_id = m.account_id
    LEFT JOIN learner l ON l.organisation_id = m.organisation_id AND l.learner_id = m.account_id
    LEFT JOIN answered an ON an.learner_id = m.account_id
    LEFT JOIN overdue o ON o.learner_id = m.account_id
    LEFT JOIN contested c ON c.learner_id = m.account_id
    LEFT JOIN believed b ON b.learner_id = m.account_id
    WHERE m.organisation_id = ${organisationId} AND 'learner' = ANY (m.roles)
    ORDER BY a.name COLLATE "C", a.account_id LIMIT 5000`.execute(db);
  return rows;
}

/** How the latest answers of a learner on one concept went. */
export interface StuckRow {
  concept_id: string;
  answers: number;
  latest: number;
  latest_wrong: number;
}

/** For every learner and concept: how many questions were answered, and how many of the latest were wrong. */
export async function latestByConcept(
  db: Db,
  organisationId: string,
  latest: number,
): Promise<Map<string, StuckRow[]>> {
  const { rows } = await sql<StuckRow & { learner_id: string }>`
    SELECT learner_id, concept_id, max(answers)::integer AS answers, count(*)::integer AS latest,
      (count(*) FILTER (WHERE score < 0.5))::integer AS latest_wrong
    FROM (
      SELECT r.learner_id, c->>'id' AS concept_id, r.score, count(*) OVER (PARTITION BY r.learner_id, c->>'id') AS answers,
        row_number() OVER (PARTITION BY r.learner_id, c->>'id' ORDER BY r.position DESC) AS back
      FROM response r JOIN learner l ON l.organisation_id = r.organisation_id AND l.learner_id = r.learner_id AND r.position > l.position - 400,
        jsonb_array_elements(r.concepts) AS c
      WHERE r.organisation_id = ${organisationId} AND r.subject_type = 'item') recent
    WHERE back <= ${latest}::integer GROUP BY learner_id, concept_id`.execute(db);
  return Map.groupBy(rows, ({ learner_id }) => learner_id);
}

/** Items that several learners were sure of and wrong about, those of most learners first. */
export async function sharedMisses(
  db: Db,
  organisationId: string,
  sharedBy: number,
): Promise<{ item_id: string; concept_id: string; learners: number }[]> {
  const { rows } = await sql<{ item_id: string; concept_id: string; learners: number }>`
    SELECT item_id, min(concepts->0->>'id') AS concept_id, count(DISTINCT learner_id)::integer AS learners FROM response
    WHERE organisation_id = ${organisationId} AND confidence = 2 AND score < 0.5
    GROUP BY item_id HAVING count(DISTINCT learner_id) >= ${sharedBy}::integer
    ORDER BY learners DESC, item_id LIMIT 12`.execute(db);
  return rows;
}
