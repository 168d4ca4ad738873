import type { DatabaseErrorShape } from "./embedded/protocol.ts";

/** An error of the embedded database, in the shape that the `pg` driver's errors have. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: string | null;
  readonly constraint: string | null;
  readonly detail: string | null;

  constructor(shape: DatabaseErrorShape) {
    super(shape.message);
    this.code = shape.code;
    this.constraint = shape.constraint;
    this.detail = shape.detail;
  }
}

/** The database cannot be reached just now; what was acknowledged is safe. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
}

const connectionCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/** The SQLSTATE or system code of an error of either engine, or null. */
function errorCodeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}

/** Whether a unique constraint said no. */
export function isDuplicate(error: unknown): boolean {
  return errorCodeOf(error) === "23505";
}

/** Whether the database went away, as opposed to refusing the query. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  const code = errorCodeOf(error);
  if (code !== null) return connectionCodes.has(code) || code.startsWith("08");
  return error instanceof Error && /connection terminated|timeout exceeded when trying to connect/i.test(error.message);
}

/** Whether the disk (or its quota) is full. */
export function isStorageFull(error: unknown): boolean {
  const code = errorCodeOf(error);
  if (code === "53100" || code === "ENOSPC" || code === "EDQUOT") return true;
  return error instanceof Error && /no space left on device|could not (write|extend)/i.test(error.message);
}

const retryable = new Set(["40001", "40P01", "57P01"]);

/** Runs `work` again, at most twice, when the database asks for it: serialization failure, deadlock, server restart. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= 3 || !retryable.has(errorCodeOf(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}
