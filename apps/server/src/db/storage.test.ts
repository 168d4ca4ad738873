import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { templateFolder } from "../testing/template.ts";
import { openDatabase, type OpenDatabase } from "./database.ts";
import type { Database } from "./schema.ts";
import { DataFolderInUse, lockDataFolder } from "./embedded/dataFolderLock.ts";

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "osler-storage-"));
  cpSync(await templateFolder(), folder, { recursive: true });
}, 60_000);

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(fsync = true): Promise<OpenDatabase> {
  return openDatabase({ dataFolder: folder, databaseUrl: null, databaseConnections: 1, databasePrepares: true, fsync });
}

async function fsyncsOfOneCommit(database: OpenDatabase): Promise<number> {
  const before = (await database.vitals())?.fsyncs ?? 0;
  await sql`UPDATE catalogue SET revision = revision + 1`.execute(database.db);
  return ((await database.vitals())?.fsyncs ?? 0) - before;
}

test("a commit is acknowledged only after an fsync has reached the data folder", async () => {
  const database = await open();
  for (let i = 0; i < 5; i += 1) expect(await fsyncsOfOneCommit(database)).toBeGreaterThanOrEqual(1);
  await database.close();
});

test("with fsync switched off no fsync is made, so the test above can fail", async () => {
  const database = await open(false);
  expect(await fsyncsOfOneCommit(database)).toBe(0);
  await database.close();
});

test("bulk writes that come in transactions alone are checkpointed on the way", async () => {
  const database = await open();
  const text = JSON.stringify("x".repeat(4_000_000).replace(/x/g, () => Math.random().toString(36).slice(2, 3)));
  for (let i = 0; i < 40; i += 1) {
    await database.db.transaction().execute(async (tx) => {
      await sql`INSERT INTO source (source_id, pack_id, record) VALUES (${`bulk/${i}`}, 'bulk', ${text}::jsonb)`.execute(
        tx,
      );
      await sql`SELECT 1`.execute(tx);
    });
  }
  expect((await database.vitals())?.checkpoints).toBeGreaterThanOrEqual(1);
  await database.close();
}, 60_000);

test("queries of others wait while a transaction is open, and are not part of it", async () => {
  const database = await open();
  const { db } = database;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const transaction = db.transaction().execute(async (tx) => {
    await sql`UPDATE catalogue SET revision = 77`.execute(tx);
    await held;
    throw new Error("never mind");
  });
  const seen = sql<{ revision: number }>`SELECT revision FROM catalogue`.execute(db);
  release();
  await expect(transaction).rejects.toThrow("never mind");
  expect((await seen).rows[0]?.revision).not.toBe(77);
  await database.close();
});

test("a second process on the same folder is refused with a sentence", async () => {
  const unlock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderInUse);
  await expect(lockDataFolder(folder)).rejects.toThrow(/in use by another Osler \(process \d+/);
  unlock();
  (await lockDataFolder(folder))();
});

test("the lock of a process that is gone is taken over; that of a living one never is", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const { hostname } = await import("node:os");
  const holder = { pid: other.pid, host: hostname(), started: null };
  writeFileSync(join(folder, "osler.lock"), JSON.stringify(holder));
  await expect(lockDataFolder(folder)).rejects.toThrow(`process ${other.pid}`);
  other.kill("SIGKILL");
  await new Promise((resolve) => other.once("exit", resolve));
  (await lockDataFolder(folder))();
});

test("a number that was given to another process since does not keep the folder locked", async () => {
  const { hostname } = await import("node:os");
  writeFileSync(join(folder, "osler.lock"), JSON.stringify({ pid: process.pid, host: hostname(), started: "1" }));
  (await lockDataFolder(folder))();
});

test("a folder written by another PostgreSQL is refused, and left as it was", async () => {
  const version = join(folder, "database", "PG_VERSION");
  writeFileSync(version, "17\n");
  await expect(open()).rejects.toThrow("The data folder was written by PostgreSQL 17");
  expect(readFileSync(version, "utf8")).toBe("17\n");
});

test("the database folder can be read by its owner only", async () => {
  const fresh = mkdtempSync(join(tmpdir(), "osler-modes-"));
  chmodSync(fresh, 0o755);
  const database = await openDatabase({
    dataFolder: fresh,
    databaseUrl: null,
    databaseConnections: 1,
    databasePrepares: true,
    fsync: true,
  });
  expect(statSync(join(fresh, "database")).mode & 0o077).toBe(0);
  await database.close();
  rmSync(fresh, { recursive: true, force: true });
}, 60_000);

test("a statement that comes again yields the same values, errors and row counts as the first time", async () => {
  const database = await open();
  const { db } = database;
  const row = { text: "ä 'quoted' \\ text", at: new Date(86_400_000), json: { a: [1, null, "x"] } };
  const asked = () =>
    sql<{ text: string; at: Date; json: unknown; nothing: null; big: unknown; flag: boolean }>`
      SELECT ${row.text}::text AS text, ${row.at}::timestamptz AS at, ${JSON.stringify(row.json)}::jsonb AS json, NULL AS nothing, 7::bigint AS big, true AS flag`.execute(
      db,
    );
  const [first, ...later] = [await asked(), await asked(), await asked()];
  expect(first?.rows[0]).toMatchObject({ ...row, nothing: null, flag: true });
  for (const again of later) expect(again.rows).toEqual(first?.rows);

  const insert = () =>
    sql`INSERT INTO pack (pack_id, record, position, revision, installed_at) VALUES ('p', '{}', 0, 0, now())`.execute(
      db,
    );
  expect((await insert()).numAffectedRows).toBe(1n);
  for (let i = 0; i < 3; i += 1)
    await expect(insert()).rejects.toMatchObject({ code: "23505", constraint: "pack_pkey" });
  const update = () => sql`UPDATE pack SET position = position + 1 WHERE pack_id = ${"p"}`.execute(db);
  for (let i = 0; i < 3; i += 1) expect((await update()).numAffectedRows).toBe(1n);
  await database.close();
});

test("a failed statement in a transaction undoes it, prepared or not, and the next one works", async () => {
  const database = await open();
  const { db } = database;
  const raise = (tx: Kysely<Database>) => sql`UPDATE catalogue SET revision = revision + ${1}::integer`.execute(tx);
  const revision = async () =>
    (await sql<{ revision: number }>`SELECT revision FROM catalogue`.execute(db)).rows[0]?.revision;
  const before = await revision();
  for (let i = 0; i < 3; i += 1) {
    const failing = db.transaction().execute(async (tx) => {
      await raise(tx);
      await sql`SELECT ${"x"}::integer`.execute(tx);
    });
    await expect(failing).rejects.toMatchObject({ code: "22P02" });
  }
  expect(await revision()).toBe(before);
  await database.close();
});

test("a prepared statement follows a change of the schema", async () => {
  const database = await open();
  const { db } = database;
  await sql`CREATE TABLE changing (a integer, b text)`.execute(db);
  await sql`INSERT INTO changing VALUES (1, 'x')`.execute(db);
  const all = () => sql`SELECT * FROM changing WHERE a = ${1}`.execute(db);
  for (let i = 0; i < 3; i += 1) expect((await all()).rows).toEqual([{ a: 1, b: "x" }]);
  await sql`ALTER TABLE changing DROP COLUMN b`.execute(db);
  for (let i = 0; i < 3; i += 1) expect((await all()).rows).toEqual([{ a: 1 }]);
  await sql`DROP TABLE changing`.execute(db);
  await database.close();
});
