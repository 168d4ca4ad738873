import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { repository } from "./install.mjs";
import { postgresPrograms, start } from "./throwawayPostgres.mjs";

const here = test.skipIf(postgresPrograms() === null);

here("answers, and leaves neither process nor folder behind", async () => {
  const postgres = await start();
  const folder = await dataFolder(postgres.url);
  await postgres.stop();
  expect(existsSync(folder)).toBe(false);
  await expect(dataFolder(postgres.url)).rejects.toThrow("ENOENT");
});

here("goes away when the process that asked for it is killed", async () => {
  const script = `import { start } from "./scripts/throwawayPostgres.mjs"; console.log((await start()).url); setInterval(() => {}, 1000);`;
  const user = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: repository });
  const url = await new Promise((resolve) => user.stdout.once("data", (line) => resolve(String(line).trim())));
  const folder = await dataFolder(url);
  user.kill("SIGKILL");
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
});

here("refuses a setting that PostgreSQL does not know, in PostgreSQL's words", async () => {
  await expect(start({ settings: { no_such_setting: "1" } })).rejects.toThrow("no_such_setting");
});

async function dataFolder(url) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query("show data_directory");
  await client.end();
  return join(rows[0].data_directory, "..");
}
