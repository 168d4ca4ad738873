import type { PGlite } from "@electric-sql/pglite";

const checkpointBytes = 32 * 1024 * 1024;
const checkpointMs = 60_000;
const queriesBetweenLooks = 500;
const bytesBetweenLooks = 8 * 1024 * 1024;
const vacuumQueries = 20_000;
const idleMs = 2_000;

/**
 * What a PostgreSQL server does by itself and a single-user backend does not: checkpoints (else the log grows without
 * end and reopening takes ever longer) and VACUUM ANALYZE. Both wait for a quiet moment; a checkpoint does not wait
 * once 32 MB of log have gathered.
 */
export class Upkeep {
  checkpoints = 0;
  vacuums = 0;
  readonly #database: PGlite;
  #position = 0;
  #checkpointedAt = Date.now();
  #busyAt = Date.now();
  #queries = 0;
  #bytes = 0;
  #queriesSinceVacuum = 0;

  constructor(database: PGlite) {
    this.#database = database;
  }

  /** Notes a query and how much text it brought. */
  busy(bytes: number): void {
    this.#busyAt = Date.now();
    this.#queries += 1;
    this.#bytes += bytes;
    this.#queriesSinceVacuum += 1;
  }

  /**
   * Looks every so many queries, or bytes, whether 32 MB of log have gathered. A look that falls into a transaction is
   * made up for after it, or writes that come in transactions alone would never be checkpointed.
   */
  async afterQuery(): Promise<void> {
    if (this.#queries < queriesBetweenLooks && this.#bytes < bytesBetweenLooks) return;
    if (!(await this.#canCheckpoint())) return;
    this.#queries = 0;
    this.#bytes = 0;
    await this.#checkpointIf(checkpointBytes);
  }

  /** Works in quiet moments; `enqueue` puts work behind the queries that wait already. */
  start(enqueue: (work: () => Promise<void>) => void): void {
    setInterval(() => enqueue(() => this.#whenIdle()), idleMs).unref();
  }

  async checkpoint(): Promise<void> {
    await this.#database.exec("CHECKPOINT");
    this.checkpoints += 1;
    this.#position = await this.#logPosition();
    this.#checkpointedAt = Date.now();
  }

  async #whenIdle(): Promise<void> {
    if (Date.now() - this.#busyAt < idleMs || !(await this.#canCheckpoint())) return;
    try {
      if (this.#queriesSinceVacuum >= vacuumQueries) await this.#vacuum();
      if (Date.now() - this.#checkpointedAt >= checkpointMs) await this.#checkpointIf(1);
      else await this.#checkpointIf(checkpointBytes);
    } catch (error) {
      console.error(`The database's upkeep failed and will be tried again: ${(error as Error).message}`);
    }
  }

  async #vacuum(): Promise<void> {
    this.#queriesSinceVacuum = 0;
    await this.#database.exec("VACUUM ANALYZE");
    this.vacuums += 1;
  }

  async #checkpointIf(bytes: number): Promise<void> {
    if ((await this.#logPosition()) - this.#position >= bytes) await this.checkpoint();
  }

  /** Inside somebody's transaction only that transaction may speak. */
  async #canCheckpoint(): Promise<boolean> {
    const { rows } = await this.#database.query<{ outside: boolean }>(
      "SELECT pg_current_xact_id_if_assigned() IS NULL AND now() = statement_timestamp() AS outside",
    );
    return rows[0]?.outside === true;
  }

  async #logPosition(): Promise<number> {
    const { rows } = await this.#database.query<{ bytes: number }>(
      "SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::double precision AS bytes",
    );
    return rows[0]?.bytes ?? 0;
  }
}
