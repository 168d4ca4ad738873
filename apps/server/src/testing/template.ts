import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../db/database.ts";

const migrations = join(import.meta.dirname, "../db/migrations");

/** A data folder with an empty, migrated database, made once per schema: making one takes seconds, copying it none. */
export async function templateFolder(): Promise<string> {
  const folder = join(tmpdir(), `osler-test-template-${schemaHash()}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(tmpdir(), "osler-test-template-draft-"));
  mkdirSync(draft, { recursive: true });
  await (
    await openDatabase({
      dataFolder: draft,
      databaseUrl: null,
      databaseConnections: 1,
      databasePrepares: true,
      fsync: true,
    })
  ).close();
  try {
    renameSync(draft, folder);
  } catch {
    // Another test process was first; its template is as good.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function schemaHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(migrations).sort()) hash.update(name).update(readFileSync(join(migrations, name)));
  return hash.digest("hex").slice(0, 16);
}
