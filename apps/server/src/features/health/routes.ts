import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { health } from "@osler/contract";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { healthPolicy } from "./policy.ts";

export const version: string = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8")) as { version: string }
).version;

export function healthRoutes(app: Routes, services: Services): void {
  app.get(
    "/health",
    { config: { allow: healthPolicy.read }, schema: { response: { 200: health, 503: health } } },
    async (_request, reply) => {
      const answers = await sql`SELECT 1`.execute(services.db).then(
        () => true,
        () => false,
      );
      const { engine, migration } = services.database;
      return reply
        .status(answers ? 200 : 503)
        .send({ status: answers ? "ok" : "unwell", version, database: { engine, answers, migration } });
    },
  );
}
