/** What the tests need from the system: a browser and PostgreSQL. Found, installed where that is allowed, or named as missing. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { postgresPrograms } from "./throwawayPostgres.mjs";

const browserNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser for the tests: the one that CHROMIUM names, else one of the system's; null when there is none. */
export function browser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = browserNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM, ...onPath, ...elsewhere].find((file) => file && existsSync(file)) ?? null;
}

/**
 * The Debian packages that are missing. With `mayInstall` (and root's rights) they are installed first.
 * @param {{ mayInstall: boolean }} options
 * @returns {("chromium" | "postgresql")[]} those still missing
 */
export function missingPackages({ mayInstall }) {
  const missing = absent();
  if (missing.length === 0 || !mayInstall || process.getuid?.() !== 0) return missing;
  console.log(`Installing ${missing.join(" and ")} ...`);
  aptGet("update", "-qq");
  aptGet("install", "-y", "-qq", "--no-install-recommends", ...missing);
  return absent();
}

function absent() {
  return [browser() === null ? "chromium" : null, postgresPrograms() === null ? "postgresql" : null].filter(
    (name) => name !== null,
  );
}

function aptGet(...args) {
  // RUNLEVEL=1: Debian would start a database server of its own, which nobody asked for.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const { status, error } = spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env });
  if (status !== 0) console.error(`apt-get ${args[0]} ${error ? error.message : `ended with ${status}`}.`);
}
