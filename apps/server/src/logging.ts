import { pino } from "pino";
import type { FastifyBaseLogger } from "fastify";

/** JSON lines on standard output, without anything that names a person. */
export function makeLogger(level: string): FastifyBaseLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { req: () => undefined, res: () => undefined },
  });
}
