/** The gates of `npm run check`: what each runs, and a runner that tries two at a time. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./install.mjs";

const programs = join(repository, "node_modules", ".bin");
const atOnce = 2;

/** @typedef {{ name: string, command: string[] }} Gate `command`: a program of node_modules/.bin, or `node`, with its arguments */
/** @typedef {{ name: string, passed: boolean, seconds: number, output: string }} GateResult */

/** @returns {Gate[]} the longest first, so that two at a time end early */
export function gates() {
  return [
    { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings", "--report-unused-disable-directives"] },
    ...workspaces().map((path) => ({ name: `types ${path}`, command: ["tsc", "-p", path] })),
    { name: "dead code", command: ["knip", "--no-progress", "--no-config-hints"] },
    {
      name: "arrows",
      command: ["depcruise", "--config", ".dependency-cruiser.mjs", "packages", "apps", "bench", "e2e", "scripts"],
    },
    { name: "types of tests", command: ["tsc", "-p", "tsconfig.tests.json"] },
    { name: "types of the service worker", command: ["tsc", "-p", "apps/web/src/serviceWorker/worker"] },
    { name: "format", command: ["biome", "format", "--reporter=summary"] },
    { name: "messages", command: ["node", "scripts/messages.mjs"] },
    { name: "schemas", command: ["node", "apps/cli/src/main.ts", "content", "schemas", "docs/schemas", "--check"] },
    ...packs().map((path) => ({
      name: `content ${path}`,
      command: ["node", "apps/cli/src/main.ts", "content", "lint", path],
    })),
  ];
}

/**
 * Runs the gates and prints a line for each as it ends, with what it said if it failed.
 * @param {Gate[]} chosen
 * @returns {Promise<GateResult[]>}
 */
export async function runGates(chosen) {
  const waiting = [...chosen];
  const results = [];
  const lane = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const result = await runGate(gate);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

function runGate({ name, command: [program, ...args] }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const path = program === "node" ? process.execPath : join(programs, program);
    const child = spawn(path, args, {
      cwd: repository,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    const done = (passed) => resolve({ name, passed, seconds: (performance.now() - began) / 1000, output });
    child.on("error", (error) => {
      output += error.message;
      done(false);
    });
    child.on("close", (code) => done(code === 0));
  });
}

function report({ name, passed, seconds, output }) {
  console.log(`${passed ? "ok  " : "FAIL"}  ${name.padEnd(36)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, "      "));
}

// Backwards by name: the web app takes longest, the packages least.
function workspaces() {
  const nested = ["apps", "packages"].flatMap((parent) =>
    readdirSync(join(repository, parent))
      .sort()
      .reverse()
      .map((name) => `${parent}/${name}`),
  );
  return [...nested, "bench", "e2e"].filter((path) => existsSync(join(repository, path, "tsconfig.json")));
}

function packs() {
  const library = join(repository, "library");
  const folders = readdirSync(library, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => `library/${entry.name}`);
}
