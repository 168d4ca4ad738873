import { pino } from "pino";
import type { FastifyBaseLogger } from "fastify";

/** JSON lines on standard output, without anything that names a person. */
export function makeLogger(level: string): FastifyBaseLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { req: () => undefined, res: () => undefined, err: describeError },
  });
}

/** What helps to mend an error. A database quotes the row it stumbled over, so its words stay out of the log. */
export function describeError(error: Error & { code?: unknown; constraint?: unknown }): object {
  const fromDatabase = typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code);
  return {
    type: error.name,
    ...(fromDatabase ? {} : { message: error.message }),
    code: error.code,
    constraint: error.constraint,
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12),
  };
}
