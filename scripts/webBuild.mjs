/** Builds the web app when its sources are not those that the last build was made from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { repository, run } from "./install.mjs";

const web = join(repository, "apps", "web");
const page = join(web, "dist", "index.html");
const stamp = join(repository, "node_modules", ".cache", "osler", "web-build");
const sources = [
  web,
  join(repository, "packages"),
  join(repository, "package-lock.json"),
  join(repository, "tsconfig.base.json"),
];

/**
 * Resolves when apps/web/dist is up to date.
 * @throws Error when the build fails; the old stamp is gone then, so the next start tries again.
 */
export async function buildWeb() {
  const wanted = fingerprint();
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  console.log("Building the web app ...");
  const vite = join(repository, "node_modules", "vite", "bin", "vite.js");
  // A test runner's NODE_ENV would bundle the libraries' development code.
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: web, env });
  if (code !== 0)
    throw new Error(`The web app could not be built (vite build ended with ${code}). What it said stands above.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

// Contents, not dates: a fresh clone, a branch switched back and forth, and a copied folder all give honest answers.
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn))
    hash.update(relative(repository, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!/[\\/](web|packages)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](dist|node_modules)[\\/]|\.test\.tsx?$/.test(file))
    .sort();
}
