import type { PostgresPool, PostgresPoolClient } from "kysely";
import pg from "pg";
import { Repeats } from "./repeats.ts";

/** Statements named at most, for the database keeps each of them on every connection. */
const namedAtMost = 200;

/**
 * Connections to PostgreSQL as Kysely wants them. Statements that come again are sent by name, so that the database
 * parses and plans them once a connection; `prepares` off is for a pooler that does not keep track of names.
 */
export function openPool(settings: { url: string; connections: number; prepares: boolean }): PostgresPool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.connections,
    connectionTimeoutMillis: 5_000,
    application_name: "osler",
  });
  // A connection that breaks fails its query and is replaced by the pool; without listeners it would end the process,
  // whether it breaks while idle (the pool's event) or while lent out (its own).
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const names = new Names();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      return settings.prepares ? named(client, names) : client;
    },
    end: () => pool.end(),
  };
}

function named(client: pg.PoolClient, names: Names): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]) => {
    const name = names.of(text);
    if (name === null) return client.query(text, [...values]);
    try {
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      if (planIsStale(error)) names.renew(text);
      throw error;
    }
  };
  return {
    // The other form of `query` is for cursors, which Osler does not use.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}

/** A migration of a newer Osler has changed what the statement yields; the caller tries again, under a new name. */
function planIsStale(error: unknown): boolean {
  return (error as { code?: string }).code === "0A000" && /cached plan/.test((error as Error).message);
}

class Names {
  readonly #repeats = new Repeats();
  readonly #names = new Map<string, string>();
  #given = 0;

  of(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    return this.#names.size < namedAtMost && this.#repeats.seenBefore(text) ? this.#name(text) : null;
  }

  renew(text: string): void {
    this.#name(text);
  }

  #name(text: string): string {
    this.#given += 1;
    const name = `osler_${this.#given}`;
    this.#names.set(text, name);
    return name;
  }
}
