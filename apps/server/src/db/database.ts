import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import type { Config } from "../config.ts";
import { embeddedDialect } from "./embedded/dialect.ts";
import { ReopeningDoor } from "./embedded/reopeningDoor.ts";
import type { Vitals } from "./embedded/protocol.ts";
import { migrate } from "./migrate.ts";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

/** An open, migrated database of either engine. */
export interface OpenDatabase {
  readonly db: Db;
  readonly engine: "embedded" | "postgresql";
  /** The newest migration. */
  readonly migration: string;
  /** Counters of the embedded engine; null for PostgreSQL, which keeps its own. */
  vitals(): Promise<Vitals | null>;
  close(): Promise<void>;
}

/** Opens the database that `config` names. The data folder must be locked already when it is the embedded one. */
export async function openDatabase(
  config: Pick<Config, "dataFolder" | "databaseUrl" | "databaseConnections" | "databasePrepares" | "fsync">,
): Promise<OpenDatabase> {
  if (config.databaseUrl === null) return openEmbedded(config);
  const { openPool } = await import("./postgresPool.ts");
  return openPostgres(
    openPool({
      url: config.databaseUrl,
      connections: config.databaseConnections,
      prepares: config.databasePrepares,
    }),
  );
}

async function openEmbedded(config: Pick<Config, "dataFolder" | "fsync">): Promise<OpenDatabase> {
  const folder = join(config.dataFolder, "database");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const door = await ReopeningDoor.open({ folder, fsync: config.fsync });
  const db = new Kysely<Database>({ dialect: embeddedDialect(door) });
  const migration = await migrate(db);
  return { db, engine: "embedded", migration, vitals: () => door.vitals(), close: () => db.destroy() };
}

const oldestPostgres = 150_000;

async function openPostgres(pool: PostgresPool): Promise<OpenDatabase> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(db);
    const migration = await migrate(db);
    return { db, engine: "postgresql", migration, vitals: async () => null, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: string }>`SELECT current_setting('server_version_num') AS version`.execute(db);
  const version = Number(rows[0]?.version);
  if (version < oldestPostgres) {
    throw new Error(`DATABASE_URL names PostgreSQL ${Math.floor(version / 10_000)}; Osler needs 15 or newer.`);
  }
}
