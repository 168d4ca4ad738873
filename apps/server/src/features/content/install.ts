import type { ContentBatch } from "@osler/contract";
import type { Kysely } from "kysely";
import type { Db } from "../../db/database.ts";
import { withRetries } from "../../db/errors.ts";
import type { Database } from "../../db/schema.ts";
import {
  type ContentRow,
  installedVersions,
  nextRevision,
  packIsInstalled,
  writeContent,
  writePack,
  writeSources,
} from "./store.ts";
import { type ContentRecord, summaryOf } from "./summaries.ts";

export interface Installed {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Installs part of a pack, all or nothing. A record whose hash is installed already changes nothing; any other becomes
 * a new version (old versions stay, for the responses that name them).
 */
export async function installBatch(db: Db, batch: ContentBatch, now: Date): Promise<Installed> {
  return withRetries(() => db.transaction().execute((tx) => install(tx, batch, now)));
}

async function install(tx: Kysely<Database>, batch: ContentBatch, now: Date): Promise<Installed> {
  const records: ContentRecord[] = [...batch.concepts, ...batch.items, ...batch.readings];
  const installed = await installedVersions(
    tx,
    records.map(({ id }) => id),
  );
  const rows = records
    .filter(({ id, hash }) => installed.get(id)?.hash !== hash)
    .map((record) => rowOf(record, batch.pack.id, installed.get(record.id)?.version ?? null));
  const sourcesChanged = batch.sources.length > 0 && (await writeSources(tx, batch.pack.id, batch.sources));
  // The revision tells every process to look again, so it rises only when there is something to see.
  if (rows.length > 0 || sourcesChanged || !(await packIsInstalled(tx, batch.pack))) {
    const revision = await nextRevision(tx);
    await writePack(tx, batch.pack, revision, now);
    if (rows.length > 0) await writeContent(tx, rows, revision, now);
  }
  const changed = rows.filter(({ content_id }) => installed.has(content_id)).length;
  return { added: rows.length - changed, changed, unchanged: records.length - rows.length };
}

function rowOf(record: ContentRecord, packId: string, installedVersion: number | null): ContentRow {
  const version = installedVersion === null ? record.version : Math.max(record.version, installedVersion + 1);
  return {
    content_id: record.id,
    version,
    hash: record.hash,
    type: record.type,
    pack_id: packId,
    record: { ...record, version },
    summary: summaryOf(record),
  };
}
