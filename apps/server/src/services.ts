import type { Config } from "./config.ts";
import type { OpenDatabase, Db } from "./db/database.ts";
import type { Catalogue } from "./features/content/catalogue.ts";

/** What every feature may use. Time and ids come from here, so that tests decide them. */
export interface Services {
  readonly config: Config;
  readonly db: Db;
  readonly database: OpenDatabase;
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
}
