/** The suites of `npm test`, each a project of vitest.config.mjs, and how one is run and counted. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, run } from "./install.mjs";
import { browser } from "./systemPackages.mjs";
import { start } from "./throwawayPostgres.mjs";
import { buildWeb } from "./webBuild.mjs";

const vitest = join(repository, "node_modules", "vitest", "vitest.mjs");

/**
 * @typedef {object} Suite
 * @property {string} name what `npm test -- NAME` calls it
 * @property {string} title
 * @property {string} project of vitest.config.mjs
 * @property {"chromium" | "postgresql" | null} needs the system package without which it cannot run
 * @property {() => Promise<Opened>} [open] what stands before its tests run
 */
/** @typedef {{ env: Record<string, string>, close?: () => Promise<void> }} Opened */

/** @type {Suite[]} */
export const suites = [
  { name: "unit", title: "Units and laws", project: "unit", needs: null },
  { name: "scripts", title: "The gates, tried on planted faults", project: "scripts", needs: null },
  { name: "server", title: "The server on the embedded database", project: "server", needs: null },
  { name: "postgres", title: "The server on PostgreSQL", project: "server", needs: "postgresql", open: openPostgres },
  { name: "cli", title: "The command line", project: "cli", needs: null },
  { name: "bench", title: "Every benchmark, small", project: "bench", needs: null },
  { name: "browser", title: "Journeys in a browser", project: "e2e", needs: "chromium", open: openBrowser },
];

/**
 * Runs one suite, or only counts it as skipped.
 * @param {Suite} suite
 * @param {{ skip: boolean }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} test cases
 */
export async function runSuite(suite, { skip }) {
  if (skip) return { passed: 0, failed: 0, skipped: casesIn(suite) };
  let opened = null;
  try {
    opened = (await suite.open?.()) ?? { env: {} };
    return await runVitest(suite, opened.env);
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await opened?.close?.();
  }
}

async function openPostgres() {
  const postgres = await start();
  return { env: { OSLER_TEST_DATABASE_URL: postgres.url }, close: () => postgres.stop() };
}

async function openBrowser() {
  await buildWeb();
  return { env: { CHROMIUM: browser() } };
}

async function runVitest(suite, given) {
  const folder = mkdtempSync(join(tmpdir(), "osler-test-"));
  const report = join(folder, "report.json");
  // A database that the terminal happens to name is not for tests to write in.
  const { OSLER_TEST_DATABASE_URL: _, DATABASE_URL: __, ...env } = process.env;
  try {
    const flags = ["--project", suite.project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await run(process.execPath, [vitest, "run", ...flags], { env: { ...env, ...given } });
    return counted(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A file that cannot even be loaded has no test cases to fail, and still is a failure.
  const unloaded = result.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  const failed = result.numFailedTests + unloaded.length;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function casesIn(suite) {
  // Run, not read: a file's cases may stand in files that it imports.
  const flags = ["--project", suite.project, "--json", "--no-static-parse"];
  const listed = spawnSync(process.execPath, [vitest, "list", ...flags], { cwd: repository, encoding: "utf8" });
  try {
    return JSON.parse(listed.stdout).length;
  } catch {
    return 1;
  }
}
