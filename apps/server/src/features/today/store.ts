import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { BeliefChange } from "../attempts/answer.ts";
import type { Who } from "../attempts/store.ts";

/** Answers and minutes on each of the learner's last days (a day begins at 04:00 local), oldest first; quiet days are absent. */
export async function answersByDay(
  db: Db,
  { organisationId, learnerId }: Who,
  timeZone: string,
  since: Date,
): Promise<{ date: string; answers: number; minutes: number }[]> {
  const { rows } = await sql<{ date: string; answers: number; minutes: number }>`
    SELECT to_char(answered_at AT TIME ZONE ${timeZone} - interval '4 hours', 'YYYY-MM-DD') AS date, count(*)::integer AS answers,
      (COALESCE(sum(LEAST(elapsed_ms, 600000)), 0) / 60000.0)::double precision AS minutes
    FROM response WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND position > (
        SELECT position - 3000 FROM learner WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId})
      AND answered_at >= ${since}::timestamptz
    GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

/** What each answer since then changed in belief, oldest first. */
export async function beliefChangesSince(
  db: Db,
  { organisationId, learnerId }: Who,
  since: Date,
): Promise<BeliefChange[]> {
  const { rows } = await sql<{ changes: BeliefChange[] }>`
    SELECT outcome->'changes' AS changes FROM decision
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND kind = 'belief' AND at >= ${since}::timestamptz
    ORDER BY at DESC, decision_id DESC LIMIT 500`.execute(db);
  return rows.toReversed().flatMap(({ changes }) => changes);
}

export async function dueCount(db: Db, { organisationId, learnerId }: Who, now: Date): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    SELECT count(*)::integer AS due FROM memory WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND due_at <= ${now}::timestamptz`.execute(
    db,
  );
  return rows[0]?.due ?? 0;
}

export async function itemsMet(db: Db, { organisationId, learnerId }: Who): Promise<number> {
  const { rows } = await sql<{ met: number }>`
    SELECT count(*)::integer AS met FROM memory WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId}`.execute(
    db,
  );
  return rows[0]?.met ?? 0;
}
