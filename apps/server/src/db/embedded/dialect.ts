import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { QueryAnswer } from "./protocol.ts";

/** Whoever answers SQL: the embedded client, or what stands in for it while it is being reopened. */
export interface SqlDoor {
  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer>;
  close(): Promise<void>;
}

/** Kysely on the database thread. Kysely's own PGlite dialect lets other requests' queries slip into an open transaction. */
export function embeddedDialect(door: SqlDoor): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(door),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Lets everybody through until somebody holds a transaction; then only them. */
class Gate {
  #owner: DatabaseConnection | null = null;
  #waiting: (() => void)[] = [];

  async pass(connection: DatabaseConnection): Promise<void> {
    while (this.#owner !== null && this.#owner !== connection) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async enter(connection: DatabaseConnection): Promise<void> {
    await this.pass(connection);
    this.#owner = connection;
  }

  leave(): void {
    this.#owner = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #door: SqlDoor;
  readonly #gate: Gate;

  constructor(door: SqlDoor, gate: Gate) {
    this.#door = door;
    this.#gate = gate;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await this.#gate.pass(this);
    const { rows, affectedRows } = await this.#door.query(query.sql, query.parameters);
    return { rows: rows as R[], ...(affectedRows === null ? {} : { numAffectedRows: BigInt(affectedRows) }) };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("The embedded database answers whole results; page with LIMIT.");
  }
}

class EmbeddedDriver implements Driver {
  readonly #door: SqlDoor;
  readonly #gate = new Gate();

  constructor(door: SqlDoor) {
    this.#door = door;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new EmbeddedConnection(this.#door, this.#gate);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#gate.enter(connection);
    await this.#door.query("BEGIN", []);
  }

  async commitTransaction(): Promise<void> {
    await this.#finish("COMMIT");
  }

  async rollbackTransaction(): Promise<void> {
    await this.#finish("ROLLBACK");
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#door.close();
  }

  async #finish(word: "COMMIT" | "ROLLBACK"): Promise<void> {
    try {
      await this.#door.query(word, []);
    } finally {
      this.#gate.leave();
    }
  }
}
