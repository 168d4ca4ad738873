import { type Kysely, sql } from "kysely";
import type { PackRecord, Source } from "@osler/content";
import { contentHash } from "@osler/std";
import type { Db } from "../../db/database.ts";
import type { Database } from "../../db/schema.ts";
import type { ContentRecord, Summary } from "./summaries.ts";

/** A content record on its way into the database. */
export interface ContentRow {
  content_id: string;
  version: number;
  hash: string;
  type: ContentRecord["type"];
  pack_id: string;
  record: ContentRecord;
  summary: Summary;
}

export interface CurrentRow {
  content_id: string;
  version: number;
  hash: string;
  pack_id: string;
  summary: Summary;
}

export interface PackRow {
  pack_id: string;
  record: PackRecord;
  position: number;
}

export async function catalogueRevision(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom("catalogue").select("revision").executeTakeFirstOrThrow();
  return row.revision;
}

/** Everything taught that is newer than `revision`, a page at a time by content id. */
export async function currentSince(db: Db, revision: number, after: string, limit: number): Promise<CurrentRow[]> {
  const { rows } = await sql<CurrentRow>`
    SELECT c.content_id, c.version, c.hash, c.pack_id, c.summary
    FROM content_current cc JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version
    WHERE cc.revision > ${revision} AND cc.content_id > ${after}
    ORDER BY cc.content_id LIMIT ${limit}`.execute(db);
  return rows;
}

export async function allPacks(db: Db): Promise<PackRow[]> {
  const rows = await db.selectFrom("pack").select(["pack_id", "record", "position"]).orderBy("position").execute();
  return rows.map((row) => ({ ...row, record: row.record as PackRecord }));
}

/** One version of one record, whole: with its key. Only for scoring and for what may be shown after the answer. */
export async function contentRecord<T extends ContentRecord>(db: Db, id: string, version: number): Promise<T | null> {
  const row = await db
    .selectFrom("content")
    .select("record")
    .where("content_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row === undefined ? null : (row.record as T);
}

export async function currentRecordsOf<T extends ContentRecord>(db: Db, packId: string, type: T["type"]): Promise<T[]> {
  const { rows } = await sql<{ record: T }>`
    SELECT c.record FROM content_current cc JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version
    WHERE cc.pack_id = ${packId} AND cc.type = ${type} ORDER BY cc.content_id`.execute(db);
  return rows.map(({ record }) => record);
}

/** The current versions of these records. */
export async function currentRecords<T extends ContentRecord>(db: Db, ids: readonly string[]): Promise<T[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ record: T }>`
    SELECT c.record FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) AS wanted(id)
    JOIN content_current cc ON cc.content_id = wanted.id
    JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version`.execute(db);
  return rows.map(({ record }) => record);
}

export async function sourcesByIds(db: Db, ids: readonly string[]): Promise<Map<string, Source>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("source")
    .select(["source_id", "record"])
    .where("source_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.record as Source]));
}

export async function sourcesOf(db: Db, packId: string): Promise<Source[]> {
  const rows = await db
    .selectFrom("source")
    .select("record")
    .where("pack_id", "=", packId)
    .orderBy("source_id")
    .execute();
  return rows.map((row) => row.record as Source);
}

/** What is installed of these ids: the newest version and its hash. */
export async function installedVersions(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, { version: number; hash: string }>> {
  const { rows } = await sql<{ content_id: string; version: number; hash: string }>`
    SELECT cc.content_id, cc.version, c.hash
    FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) AS wanted(id)
    JOIN content_current cc ON cc.content_id = wanted.id
    JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version`.execute(db);
  return new Map(rows.map((row) => [row.content_id, row]));
}

/** Raises the catalogue's revision; every writer waits here for the one before it. */
export async function nextRevision(tx: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{
    revision: number;
  }>`UPDATE catalogue SET revision = revision + 1 RETURNING revision`.execute(tx);
  return rows[0]?.revision as number;
}

/** Whether exactly this pack record is installed. */
export async function packIsInstalled(tx: Kysely<Database>, pack: PackRecord): Promise<boolean> {
  const row = await tx.selectFrom("pack").select("record").where("pack_id", "=", pack.id).executeTakeFirst();
  return row !== undefined && contentHash(row.record) === contentHash(pack);
}

export async function writePack(tx: Kysely<Database>, pack: PackRecord, revision: number, now: Date): Promise<void> {
  await sql`
    INSERT INTO pack (pack_id, record, position, revision, installed_at)
    SELECT ${pack.id}, ${JSON.stringify(pack)}::jsonb, COALESCE(MAX(position) + 1, 0), ${revision}::integer, ${now}::timestamptz FROM pack
    ON CONFLICT (pack_id) DO UPDATE SET record = excluded.record, revision = excluded.revision, installed_at = excluded.installed_at`.execute(
    tx,
  );
}

/** Writes what is new or changed of the sources; resolves to whether anything was. */
export async function writeSources(tx: Kysely<Database>, packId: string, sources: readonly Source[]): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO source (source_id, pack_id, record)
    SELECT s->>'id', ${packId}, s FROM jsonb_array_elements(${JSON.stringify(sources)}::jsonb) AS s
    ON CONFLICT (source_id) DO UPDATE SET pack_id = excluded.pack_id, record = excluded.record
      WHERE (source.pack_id, source.record) IS DISTINCT FROM (excluded.pack_id, excluded.record)`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Writes new versions and points the catalogue at them, in one statement. */
export async function writeContent(
  tx: Kysely<Database>,
  rows: readonly ContentRow[],
  revision: number,
  now: Date,
): Promise<void> {
  await sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(content_id text, version integer, hash text, type text, pack_id text, record jsonb, summary jsonb)
    ), kept AS (
      INSERT INTO content (content_id, version, hash, type, pack_id, record, summary, installed_at)
      SELECT content_id, version, hash, type, pack_id, record, summary, ${now}::timestamptz FROM given
    )
    INSERT INTO content_current (content_id, version, type, pack_id, revision)
    SELECT content_id, version, type, pack_id, ${revision}::integer FROM given
    ON CONFLICT (content_id) DO UPDATE SET version = excluded.version, type = excluded.type, pack_id = excluded.pack_id, revision = excluded.revision`.execute(
    tx,
  );
}
