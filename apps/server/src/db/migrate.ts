import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./schema.ts";

const folder = join(import.meta.dirname, "migrations");

/** Brings the database to the newest schema; forward only. Resolves to the name of the newest migration. */
export async function migrate(db: Kysely<Database>): Promise<string> {
  const migrations = readMigrations();
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error(`The database could not be brought up to date: ${(error as Error).message}`, {
      cause: error,
    });
  return Object.keys(migrations).at(-1) as string;
}

function readMigrations(): Record<string, Migration> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.sql$/, ""), fromSql(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** Statements end with a semicolon at the end of a line. */
function fromSql(text: string): Migration {
  const statements = text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
