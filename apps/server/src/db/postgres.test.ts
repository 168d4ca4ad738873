import { sql } from "kysely";
import { expect, test } from "vitest";
import { someResponse } from "../testing/client.ts";
import { startTestServer } from "../testing/server.ts";

// Runs on PostgreSQL only (vitest.config.mjs): nobody can end the embedded database's one connection.
test("connections that the database ends, idle or in use, are replaced; no answer is lost", async () => {
  const server = await startTestServer();
  try {
    const learner = await server.member(["learner"]);
    const ending = setInterval(() => {
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
        .execute(server.services.db)
        .catch(() => {});
    }, 50);
    let acknowledged = 0;
    for (let i = 0; i < 30; i += 1) {
      const sitting = await learner.sit();
      if (sitting.activity == null) continue;
      const { status } = await learner.answer(sitting, someResponse(sitting.activity));
      if (status === 200) acknowledged += 1;
    }
    clearInterval(ending);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { answers } = (await learner.get<{ answers: number }>("/api/progress")).body;
    expect(answers).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(0);
  } finally {
    await server.stop();
  }
}, 60_000);
