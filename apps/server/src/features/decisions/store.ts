import { type Kysely, sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { Database } from "../../db/schema.ts";

export interface DecisionRow {
  decision_id: string;
  learner_id: string;
  kind: "mark" | "belief" | "choice";
  subject: string;
  item_id: string | null;
  model_version: string;
  inputs: object;
  outcome: object;
  at: Date;
  contest_id: string | null;
  contest_reason: string | null;
  contest_at: Date | null;
  contest_status: "open" | "upheld" | "overridden" | null;
  contest_answer: string | null;
  contest_resolved_at: Date | null;
  learner_name: string;
}

const decisionColumns = sql`
  SELECT d.decision_id, d.learner_id, d.kind, d.subject, d.item_id, d.model_version, d.inputs, d.outcome, d.at,
    c.contest_id, c.reason AS contest_reason, c.at AS contest_at, c.status AS contest_status, c.answer AS contest_answer, c.resolved_at AS contest_resolved_at,
    a.name AS learner_name
  FROM decision d LEFT JOIN contest c ON c.organisation_id = d.organisation_id AND c.decision_id = d.decision_id
  JOIN account a ON a.account_id = d.learner_id`;

/** A decision; with `learnerId` only when it is about that learner. */
export async function decisionById(
  db: Db,
  organisationId: string,
  decisionId: string,
  learnerId: string | null,
): Promise<DecisionRow | null> {
  const { rows } = await sql<DecisionRow>`${decisionColumns}
    WHERE d.organisation_id = ${organisationId} AND d.decision_id = ${decisionId} AND (${learnerId}::uuid IS NULL OR d.learner_id = ${learnerId}::uuid)`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** A learner's decisions, newest first; ids are UUIDv7, so they are in order of time. */
export async function decisionsOf(
  db: Db,
  organisationId: string,
  learnerId: string,
  kind: string | null,
  before: string | null,
  limit: number,
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`${decisionColumns}
    WHERE d.organisation_id = ${organisationId} AND d.learner_id = ${learnerId} AND (${kind}::text IS NULL OR d.kind = ${kind}::text)
      AND (${before}::uuid IS NULL OR d.decision_id < ${before}::uuid)
    ORDER BY d.decision_id DESC LIMIT ${limit}::integer`.execute(db);
  return rows;
}

export async function openContests(db: Db, organisationId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`${decisionColumns}
    WHERE d.organisation_id = ${organisationId} AND c.status = 'open' ORDER BY c.at LIMIT 500`.execute(db);
  return rows;
}

export async function contestById(db: Db, organisationId: string, contestId: string): Promise<DecisionRow | null> {
  const { rows } =
    await sql<DecisionRow>`${decisionColumns} WHERE d.organisation_id = ${organisationId} AND c.contest_id = ${contestId}`.execute(
      db,
    );
  return rows[0] ?? null;
}

export async function insertContest(
  db: Db,
  row: {
    organisation_id: string;
    contest_id: string;
    decision_id: string;
    learner_id: string;
    reason: string;
    at: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto("contest")
    .values({ ...row, status: "open", answer: null, resolved_by: null, resolved_at: null })
    .onConflict((conflict) => conflict.columns(["organisation_id", "decision_id"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Closes an open contest; false when somebody already has. */
export async function closeContest(
  tx: Kysely<Database>,
  organisationId: string,
  contestId: string,
  resolution: { status: "upheld" | "overridden"; answer: string; resolvedBy: string; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable("contest")
    .set({
      status: resolution.status,
      answer: resolution.answer,
      resolved_by: resolution.resolvedBy,
      resolved_at: resolution.at,
    })
    .where("organisation_id", "=", organisationId)
    .where("contest_id", "=", contestId)
    .where("status", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Sets the score that counts for a response from now on; null leaves the answer out of every belief. */
export async function overrideMark(
  tx: Kysely<Database>,
  organisationId: string,
  responseId: string,
  override: { score: number | null; contestId: string; byAccount: string; at: Date },
): Promise<void> {
  await sql`
    INSERT INTO mark_override (organisation_id, learner_id, position, score, contest_id, by_account, at)
    SELECT organisation_id, learner_id, position, ${override.score}::double precision, ${override.contestId}::uuid, ${override.byAccount}::uuid, ${override.at}::timestamptz
    FROM response WHERE organisation_id = ${organisationId} AND response_id = ${responseId}
    ON CONFLICT (organisation_id, learner_id, position) DO UPDATE
    SET score = excluded.score, contest_id = excluded.contest_id, by_account = excluded.by_account, at = excluded.at`.execute(
    tx,
  );
}
