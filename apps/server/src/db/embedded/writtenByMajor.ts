import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The PostgreSQL major version that wrote a data folder, or null for a folder that is still empty. */
export function writtenByMajor(folder: string): string | null {
  const file = join(folder, "PG_VERSION");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
