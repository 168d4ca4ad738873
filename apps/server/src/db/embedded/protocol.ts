/** What the main thread and the database thread say to one another. */
export type Ask =
  | { type: "query"; sql: string; parameters: readonly unknown[] }
  | { type: "checkpoint" }
  | { type: "vitals" }
  | { type: "close" };

export interface Vitals {
  /** fsyncs that have reached the operating system since opening. */
  fsyncs: number;
  checkpoints: number;
  vacuums: number;
}

export interface QueryAnswer {
  rows: unknown[];
  affectedRows: number | null;
}

/** A PostgreSQL error, as far as it survives the way between threads. */
export interface DatabaseErrorShape {
  message: string;
  code: string | null;
  constraint: string | null;
  detail: string | null;
}

export interface Asked {
  id: number;
  ask: Ask;
}

export type Answer = { id: number; value: unknown } | { id: number; error: DatabaseErrorShape };

export interface OpenRequest {
  folder: string;
  fsync: boolean;
}
