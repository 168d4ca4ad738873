import { defineConfig } from "vitest/config";

const laws = { include: ["packages/*/src/**/*.test.ts", "apps/web/src/**/*.test.ts"] };
// Each of these files opens databases, servers or browsers of its own; more of them at once than cores only wait for each other.
const heavy = { pool: "forks", testTimeout: 60_000, hookTimeout: 60_000 };

// What only a database on a server can do is tried only there.
const postgresOnly = process.env.OSLER_TEST_DATABASE_URL ? [] : ["apps/server/src/db/postgres.test.ts"];

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", ...laws, testTimeout: 60_000 } },
      { test: { name: "scripts", include: ["scripts/**/*.test.mjs"], testTimeout: 60_000 } },
      { test: { name: "server", include: ["apps/server/src/**/*.test.ts"], exclude: postgresOnly, ...heavy } },
      { test: { name: "cli", include: ["apps/cli/src/**/*.test.ts"], ...heavy } },
      {
        test: {
          name: "bench",
          include: ["bench/**/*.test.ts"],
          ...heavy,
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
      { test: { name: "e2e", include: ["e2e/**/*.test.ts"], ...heavy, testTimeout: 120_000, fileParallelism: false } },
    ],
  },
});
