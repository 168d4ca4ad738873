import { sql } from "kysely";
import { currentMasteryModel } from "@osler/learner";
import type { Db } from "../../db/database.ts";
import type {
  BeliefTuple,
  DueRow,
  EncounterRow,
  LearnerRow,
  MemoryRow,
  OfferedActivity,
  ResponseRow,
  SittingRow,
} from "./rows.ts";

/** One learner in one organisation. */
export interface Who {
  organisationId: string;
  learnerId: string;
}

/** What choosing needs of a learner, read in one round trip. */
export interface LearnerView {
  sitting: SittingRow;
  learner: LearnerRow;
  revision: number;
  beliefs: BeliefTuple[];
  due: DueRow[];
  reviews_today: number;
}

/** What an answer needs besides: the item's own memory, and the response that may be there already. */
export interface AnswerView extends LearnerView {
  memory: MemoryRow | null;
  /** The response with this id, or the one at this place of the sitting. */
  existing: ResponseRow | null;
  /** The activity with this decision id, if it was handed out ahead and waits for an answer. */
  ready: OfferedActivity | null;
}

const dueAtMost = 40;

export async function ensureLearner(db: Db, { organisationId, learnerId }: Who, now: Date): Promise<void> {
  const { mean, variance } = currentMasteryModel.priorAbility;
  await db
    .insertInto("learner")
    .values({
      organisation_id: organisationId,
      learner_id: learnerId,
      ability_mean: mean,
      ability_variance: variance,
      ability_at: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a sitting is about: everything, or one pack, concept or item; taught, or measured. */
export interface Bounds {
  mode: "practice" | "diagnostic";
  packId: string | null;
  conceptId: string | null;
  itemId: string | null;
}

/** Begins a sitting, or resolves to false when its id, or another open one of general practice, is there. */
export async function insertSitting(
  db: Db,
  who: Who,
  sitting: Bounds & { id: string; atMost: number | null },
  now: Date,
): Promise<boolean> {
  const result = await db
    .insertInto("sitting")
    .values({
      organisation_id: who.organisationId,
      sitting_id: sitting.id,
      learner_id: who.learnerId,
      mode: sitting.mode,
      pack_id: sitting.packId,
      concept_id: sitting.conceptId,
      item_id: sitting.itemId,
      started_at: now,
      last_at: now,
      ended_at: null,
      current_concept: null,
      activity: null,
      nothing_left: null,
      at_most: sitting.atMost,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The open sitting with the same bounds, if there is one. */
export async function openSitting(
  db: Db,
  who: Who,
  bounds: Bounds,
): Promise<{ sittingId: string; lastAt: Date } | null> {
  const { rows } = await sql<{ sittingId: string; lastAt: Date }>`
    SELECT sitting_id AS "sittingId", last_at AS "lastAt" FROM sitting
    WHERE organisation_id = ${who.organisationId} AND learner_id = ${who.learnerId} AND mode = ${bounds.mode} AND ended_at IS NULL
      AND pack_id IS NOT DISTINCT FROM ${bounds.packId}::text AND concept_id IS NOT DISTINCT FROM ${bounds.conceptId}::text
      AND item_id IS NOT DISTINCT FROM ${bounds.itemId}::text
    ORDER BY last_at DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** Ends a sitting. What it was at may still be answered by a device that has no connection now. */
export async function endSitting(db: Db, who: Who, sittingId: string, now: Date): Promise<void> {
  await sql`
    WITH left_open AS (
      INSERT INTO ready_activity (organisation_id, decision_id, learner_id, sitting_id, offered, issued_at)
      SELECT organisation_id, (activity->>'decisionId')::uuid, learner_id, sitting_id, activity, ${now}::timestamptz FROM sitting
      WHERE organisation_id = ${who.organisationId} AND sitting_id = ${sittingId} AND learner_id = ${who.learnerId} AND activity IS NOT NULL AND ended_at IS NULL
      ON CONFLICT DO NOTHING)
    UPDATE sitting SET ended_at = COALESCE(ended_at, ${now}::timestamptz), activity = NULL
    WHERE organisation_id = ${who.organisationId} AND sitting_id = ${sittingId} AND learner_id = ${who.learnerId}`.execute(
    db,
  );
}

/** Notes that the hint of the current activity was asked for; the answer will count as helped. */
export async function noteHint(db: Db, who: Who, sittingId: string, answered: number): Promise<void> {
  await sql`
    UPDATE sitting SET help = 'hint'
    WHERE organisation_id = ${who.organisationId} AND sitting_id = ${sittingId} AND learner_id = ${who.learnerId}
      AND answered = ${answered}::integer AND activity IS NOT NULL AND ended_at IS NULL`.execute(db);
}

/** The sitting with what choosing needs; null when it is not this learner's. */
export async function readLearnerView(db: Db, who: Who, sittingId: string, now: Date): Promise<LearnerView | null> {
  const { rows } = await sql<LearnerView>`SELECT ${viewColumns(who, now)} ${viewSource(who, sittingId)}`.execute(db);
  return rows[0] ?? null;
}

/** A learner as choosing sees one who is in no sitting; null before the first. */
export async function readLearner(db: Db, who: Who, now: Date): Promise<Omit<LearnerView, "sitting"> | null> {
  const { rows } = await sql<LearnerView>`
    SELECT ${viewColumns(who, now)} FROM learner l CROSS JOIN (SELECT NULL::text AS pack_id, NULL::text AS concept_id) s
    WHERE l.organisation_id = ${who.organisationId} AND l.learner_id = ${who.learnerId}`.execute(db);
  return rows[0] ?? null;
}

/** The same, with what one answer touches. */
export async function readAnswerView(
  db: Db,
  who: Who,
  answer: {
    sittingId: string;
    responseId: string;
    positionInSitting: number | null;
    itemId: string;
    decisionId: string | null;
  },
  now: Date,
): Promise<AnswerView | null> {
  const { rows } = await sql<AnswerView>`
    SELECT ${viewColumns(who, now)},
      (SELECT to_json(m) FROM memory m
        WHERE m.organisation_id = ${who.organisationId} AND m.learner_id = ${who.learnerId} AND m.subject_id = ${answer.itemId}) AS memory,
      COALESCE(
        (SELECT to_json(r) FROM response r WHERE r.organisation_id = ${who.organisationId} AND r.response_id = ${answer.responseId} AND r.learner_id = ${who.learnerId}),
        (SELECT to_json(r) FROM response r WHERE r.organisation_id = ${who.organisationId} AND r.sitting_id = ${answer.sittingId} AND r.position_in_sitting = ${answer.positionInSitting}::integer AND r.learner_id = ${who.learnerId})
      ) AS existing,
      (SELECT a.offered FROM ready_activity a
        WHERE a.organisation_id = ${who.organisationId} AND a.decision_id = ${answer.decisionId}::uuid AND a.learner_id = ${who.learnerId}) AS ready
    ${viewSource(who, answer.sittingId)}`.execute(db);
  return rows[0] ?? null;
}

function viewColumns({ organisationId, learnerId }: Who, now: Date) {
  return sql`
    to_json(s) AS sitting, to_json(l) AS learner, (SELECT revision FROM catalogue) AS revision,
    COALESCE((SELECT json_agg(json_build_array(b.concept_id, b.mean, b.variance, round(date_part('epoch', b.at) * 1000), b.answers, b.unassisted, b.streak))
      FROM concept_belief b WHERE b.organisation_id = ${organisationId} AND b.learner_id = ${learnerId}), '[]'::json) AS beliefs,
    COALESCE((SELECT json_agg(to_json(d)) FROM (
      SELECT m.subject_id, m.subject_type, m.concept_id, m.stability, m.difficulty, m.due_at, m.reviewed_at, m.reps, m.lapses, m.state, m.steps FROM memory m
      WHERE m.organisation_id = ${organisationId} AND m.learner_id = ${learnerId} AND m.due_at <= ${now}::timestamptz
        AND (s.pack_id IS NULL OR m.pack_id = s.pack_id) AND (s.concept_id IS NULL OR m.concept_id = s.concept_id)
      ORDER BY m.due_at LIMIT ${dueAtMost}::integer) d), '[]'::json) AS due,
    (SELECT COALESCE(sum(t.reviews), 0)::integer FROM sitting t JOIN account a ON a.account_id = t.learner_id
      WHERE t.organisation_id = ${organisationId} AND t.learner_id = ${learnerId}
        AND t.started_at >= (date_trunc('day', ${now}::timestamptz AT TIME ZONE a.time_zone - interval '4 hours') + interval '4 hours') AT TIME ZONE a.time_zone) AS reviews_today`;
}

function viewSource({ organisationId, learnerId }: Who, sittingId: string) {
  return sql`
    FROM sitting s JOIN learner l ON l.organisation_id = s.organisation_id AND l.learner_id = s.learner_id
    WHERE s.organisation_id = ${organisationId} AND s.sitting_id = ${sittingId} AND s.learner_id = ${learnerId}`;
}

/** What the learner met of these subjects before. */
export async function encountersWith(
  db: Db,
  { organisationId, learnerId }: Who,
  subjectIds: readonly string[],
): Promise<Map<string, EncounterRow>> {
  const { rows } = await sql<{ met: EncounterRow[] | null }>`
    SELECT json_agg(json_build_object('subject_id', m.subject_id, 'answers', m.answers, 'last_at', m.last_at,
      'trace_mean', m.trace_mean, 'trace_variance', m.trace_variance, 'trace_at', m.trace_at)) AS met
    FROM jsonb_array_elements_text(${JSON.stringify(subjectIds)}::jsonb) AS wanted(id)
    JOIN memory m ON m.organisation_id = ${organisationId} AND m.learner_id = ${learnerId} AND m.subject_id = wanted.id`.execute(
    db,
  );
  return new Map((rows[0]?.met ?? []).map((row) => [row.subject_id, row]));
}

export interface DecisionRow {
  decision_id: string;
  kind: "mark" | "belief" | "choice";
  subject: string;
  item_id: string | null;
  model_version: string;
  inputs: object;
  outcome: object;
}

/** Sets what a sitting is at, with the decision that chose it; only if nobody else has moved it since it was read. */
export async function offer(
  db: Db,
  who: Who,
  sitting: SittingRow,
  next: {
    activity: OfferedActivity | null;
    nothingLeft: object | null;
    currentConcept: string | null;
    conceptRun: number;
    decision: DecisionRow | null;
  },
  now: Date,
): Promise<void> {
  await sql`
    WITH moved AS (
      UPDATE sitting SET activity = ${jsonOrNull(next.activity)}::jsonb, nothing_left = ${jsonOrNull(next.nothingLeft)}::jsonb,
        current_concept = ${next.currentConcept}, concept_run = ${next.conceptRun}::integer
      WHERE organisation_id = ${who.organisationId} AND sitting_id = ${sitting.sitting_id} AND activity IS NULL AND answered = ${sitting.answered}::integer
      RETURNING sitting_id)
    INSERT INTO decision (organisation_id, decision_id, learner_id, kind, subject, item_id, model_version, inputs, outcome, at)
    SELECT ${who.organisationId}::uuid, d.decision_id, ${who.learnerId}::uuid, d.kind, d.subject, d.item_id, d.model_version, d.inputs, d.outcome, ${now}::timestamptz
    FROM moved, jsonb_to_recordset(${JSON.stringify(next.decision === null ? [] : [next.decision])}::jsonb)
      AS d(decision_id uuid, kind text, subject text, item_id text, model_version text, inputs jsonb, outcome jsonb)`.execute(
    db,
  );
}

/** Everything one answer changes. */
export interface Answered {
  response: object;
  learner: object;
  beliefs: object[];
  memory: object;
  sitting: object;
  decisions: DecisionRow[];
  /** The activity handed out ahead that this answers, and the one whose place it took: that one may still be answered. */
  unready: string | null;
  displaced: OfferedActivity | null;
}

/**
 * Appends the answer and everything that follows from it in one statement, which is one transaction and one fsync: all
 * of it or nothing. It happens only while the learner is still at `fromPosition` (compare and append); null otherwise,
 * and the caller reads again. `read` names a content record to bring along, which saves a way to the database.
 */
export async function append(
  db: Db,
  who: Who,
  fromPosition: number,
  answered: Answered,
  read: { id: string; version: number } | null,
  now: Date,
): Promise<{ read: unknown } | null> {
  const { rows } = await sql<{ read: unknown }>`
    WITH moved AS (
      UPDATE learner l SET position = l.position + 1, ability_mean = n.mean, ability_variance = n.variance, ability_at = n.at
      FROM jsonb_to_record(${JSON.stringify(answered.learner)}::jsonb) AS n(mean double precision, variance double precision, at timestamptz)
      WHERE l.organisation_id = ${who.organisationId} AND l.learner_id = ${who.learnerId} AND l.position = ${fromPosition}::integer
      RETURNING l.organisation_id, l.learner_id, l.position
    ), responded AS (
      INSERT INTO response (organisation_id, learner_id, position, received_at, response_id, sitting_id, position_in_sitting, item_id, item_version, item_hash,
        subject_type, concepts, given, score, chance, difficulty, confidence, help, mode, answered_at, clock_jumped, elapsed_ms, model_version, mark_decision, belief_decision)
      SELECT moved.organisation_id, moved.learner_id, moved.position, ${now}::timestamptz, r.*
      FROM moved, jsonb_to_record(${JSON.stringify(answered.response)}::jsonb) AS r(response_id uuid, sitting_id uuid, position_in_sitting integer, item_id text,
        item_version integer, item_hash text, subject_type text, concepts jsonb, given jsonb, score double precision, chance double precision, difficulty double precision,
        confidence smallint, help text, mode text, answered_at timestamptz, clock_jumped boolean, elapsed_ms integer, model_version text, mark_decision uuid, belief_decision uuid)
    ), believed AS (
      INSERT INTO concept_belief (organisation_id, learner_id, concept_id, mean, variance, at, answers, unassisted, streak)
      SELECT moved.organisation_id, moved.learner_id, b.*
      FROM moved, jsonb_to_recordset(${JSON.stringify(answered.beliefs)}::jsonb)
        AS b(concept_id text, mean double precision, variance double precision, at timestamptz, answers integer, unassisted integer, streak integer)
      ON CONFLICT (organisation_id, learner_id, concept_id) DO UPDATE SET mean = excluded.mean, variance = excluded.variance, at = excluded.at,
        answers = excluded.answers, unassisted = excluded.unassisted, streak = excluded.streak
    ), remembered AS (
      INSERT INTO memory (organisation_id, learner_id, ${memoryColumns})
      SELECT moved.organisation_id, moved.learner_id, m.* FROM moved, jsonb_to_record(${JSON.stringify(answered.memory)}::jsonb) AS m(${memoryTypes})
      ON CONFLICT (organisation_id, learner_id, subject_id) DO UPDATE SET ${memoryUpdates}
    ), sat AS (
      UPDATE sitting s SET answered = n.answered, right_answers = n.right_answers, reviews = n.reviews, current_concept = n.current_concept,
        concept_run = n.concept_run, activity = n.activity, nothing_left = n.nothing_left, help = 'none', recent = n.recent, last_at = ${now}::timestamptz
      FROM moved, jsonb_to_record(${JSON.stringify(answered.sitting)}::jsonb) AS n(sitting_id uuid, answered integer, right_answers integer, reviews integer, current_concept text,
        concept_run integer, activity jsonb, nothing_left jsonb, recent jsonb)
      WHERE s.organisation_id = moved.organisation_id AND s.sitting_id = n.sitting_id
    ), taken AS (
      DELETE FROM ready_activity a USING moved WHERE a.organisation_id = moved.organisation_id AND a.decision_id = ${answered.unready}::uuid
    ), displaced AS (
      INSERT INTO ready_activity (organisation_id, decision_id, learner_id, sitting_id, offered, issued_at)
      SELECT moved.organisation_id, (d.offered->>'decisionId')::uuid, moved.learner_id, (${JSON.stringify(answered.sitting)}::jsonb->>'sitting_id')::uuid, d.offered, ${now}::timestamptz
      FROM moved, (SELECT ${jsonOrNull(answered.displaced)}::jsonb AS offered) AS d WHERE d.offered IS NOT NULL
      ON CONFLICT DO NOTHING
    ), decided AS (
      INSERT INTO decision (organisation_id, learner_id, at, decision_id, kind, subject, item_id, model_version, inputs, outcome)
      SELECT moved.organisation_id, moved.learner_id, ${now}::timestamptz, d.*
      FROM moved, jsonb_to_recordset(${JSON.stringify(answered.decisions)}::jsonb)
        AS d(decision_id uuid, kind text, subject text, item_id text, model_version text, inputs jsonb, outcome jsonb)
    )
    SELECT (SELECT record FROM content WHERE content_id = ${read?.id ?? null} AND version = ${read?.version ?? null}::integer) AS read FROM moved`.execute(
    db,
  );
  return rows[0] ?? null;
}

const memoryFields = [
  ["subject_id", "text"],
  ["subject_type", "text"],
  ["concept_id", "text"],
  ["pack_id", "text"],
  ["trace_mean", "double precision"],
  ["trace_variance", "double precision"],
  ["trace_at", "timestamptz"],
  ["answers", "integer"],
  ["last_at", "timestamptz"],
  ["stability", "double precision"],
  ["difficulty", "double precision"],
  ["due_at", "timestamptz"],
  ["reviewed_at", "timestamptz"],
  ["reps", "integer"],
  ["lapses", "integer"],
  ["state", "text"],
  ["steps", "integer"],
] as const;

/** The columns of `memory` after its owner, with their types and as updates: for statements that write whole rows. */
export const memoryColumns = sql.raw(memoryFields.map(([name]) => name).join(", "));
export const memoryTypes = sql.raw(memoryFields.map(([name, type]) => `${name} ${type}`).join(", "));
const memoryUpdates = sql.raw(
  memoryFields
    .slice(1)
    .map(([name]) => `${name} = excluded.${name}`)
    .join(", "),
);

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** What was decided about a response: the inputs of its mark, and what its belief decision says of before and after. */
export async function decisionsOn(
  db: Db,
  organisationId: string,
  { mark_decision: mark, belief_decision: belief }: ResponseRow,
): Promise<{ mark: unknown; belief: unknown }> {
  const rows = await db
    .selectFrom("decision")
    .select(["decision_id", "inputs", "outcome"])
    .where("organisation_id", "=", organisationId)
    .where("decision_id", "in", [mark, belief])
    .execute();
  return {
    mark: rows.find((row) => row.decision_id === mark)?.inputs,
    belief: rows.find((row) => row.decision_id === belief)?.outcome,
  };
}
