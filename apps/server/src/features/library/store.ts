import { sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { Who } from "../attempts/store.ts";

/** A learner's note on a reading, and when they read it. */
export async function readingMark(
  db: Db,
  { organisationId, learnerId }: Who,
  readingId: string,
): Promise<{ note: string; readAt: string | null }> {
  const { rows } = await sql<{ note: string; read_at: Date | null }>`
    SELECT note, read_at FROM reading_mark
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND reading_id = ${readingId}`.execute(db);
  return { note: rows[0]?.note ?? "", readAt: rows[0]?.read_at?.toISOString() ?? null };
}

/** When a learner read what they have read, by reading. */
export async function readingsRead(db: Db, { organisationId, learnerId }: Who): Promise<Map<string, string>> {
  const { rows } = await sql<{ reading_id: string; read_at: Date }>`
    SELECT reading_id, read_at FROM reading_mark
    WHERE organisation_id = ${organisationId} AND learner_id = ${learnerId} AND read_at IS NOT NULL`.execute(db);
  return new Map(rows.map(({ reading_id: id, read_at: at }) => [id, at.toISOString()]));
}

export async function writeNote(
  db: Db,
  { organisationId, learnerId }: Who,
  readingId: string,
  note: string,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO reading_mark (organisation_id, learner_id, reading_id, note, noted_at)
    VALUES (${organisationId}, ${learnerId}, ${readingId}, ${note}, ${now}::timestamptz)
    ON CONFLICT (organisation_id, learner_id, reading_id) DO UPDATE SET note = excluded.note, noted_at = excluded.noted_at`.execute(
    db,
  );
}

export async function markRead(
  db: Db,
  { organisationId, learnerId }: Who,
  readingId: string,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO reading_mark (organisation_id, learner_id, reading_id, read_at)
    VALUES (${organisationId}, ${learnerId}, ${readingId}, ${now}::timestamptz)
    ON CONFLICT (organisation_id, learner_id, reading_id) DO UPDATE SET read_at = excluded.read_at`.execute(db);
}
