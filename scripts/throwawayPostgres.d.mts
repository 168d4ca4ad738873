/** A PostgreSQL cluster of one's own, removed however its user ends. */
export interface ThrowawayPostgres {
  /** The address of an empty database, as its superuser. */
  readonly url: string;
  /** Resolves when the cluster is stopped and its folder removed. */
  stop(): Promise<void>;
}

/** @throws Error with a sentence, when PostgreSQL is not installed or does not start */
export function start(options?: { settings?: Record<string, string> }): Promise<ThrowawayPostgres>;

/** The folder of initdb and postgres; null when PostgreSQL is not installed. */
export function postgresPrograms(): string | null;
