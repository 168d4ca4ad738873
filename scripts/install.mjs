/**
 * What every script here begins with: the packages are installed and Node 24 runs, whatever Node the machine has.
 * This file is read by the machine's own Node before anything is installed, so it is plain JavaScript without dependencies.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "..");

const oldestNode = 18;
const oldestNpm = 8;
const oslersNode = join(repository, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * Installs what is missing and goes on only in Osler's own Node; under another it starts `script` again in that one, hands
 * signals and the exit code through, and does not return.
 * @param {string} script `import.meta.url` of the script that was started
 */
export async function ready(script) {
  refuseOldNode();
  if (!isInstalled()) await install();
  if (process.versions.node === pinnedNode()) return;
  process.exit(await run(oslersNode, [fileURLToPath(script), ...process.argv.slice(2)], { cwd: process.cwd() }));
}

/**
 * Replaces this process, so that nothing stands between the terminal and the program: one process to signal, one to measure.
 * Where the system has no such call, it is started as a child and its exit code passed on.
 * @param {string[]} args for Osler's Node: the file to run, then what it is given
 */
export async function become(args) {
  if (process.platform === "win32") process.exit(await run(oslersNode, args));
  // Node announces that execve is experimental; the reader of the terminal has no use for it.
  process.removeAllListeners("warning");
  process.execve(oslersNode, [oslersNode, ...args], process.env);
}

/**
 * Runs a program in the repository with this terminal; resolves to its exit code.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: repository, stdio: "inherit", ...options });
    const handOn = (signal) => {
      // Ctrl-C reaches the whole terminal group by itself; the child must not hear it twice.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, handOn);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of signals) process.off(name, handOn);
      resolve(code === null ? 128 + constants.signals[signal] : code);
    });
  });
}

function refuseOldNode() {
  const version = process.versions.node;
  if (Number(version.split(".")[0]) >= oldestNode) return;
  stop(
    `Osler needs Node ${oldestNode} or newer to begin with, and this is Node ${version}. Get a newer one from https://nodejs.org and try again.`,
  );
}

/** True when node_modules holds what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync(oslersNode)) return false;
  // npm writes its list of what is there last, so an install that was broken off has none.
  const present = lockedPackages(join(repository, "node_modules", ".package-lock.json"));
  const wanted = lockedPackages(join(repository, "package-lock.json"));
  if (present === null || wanted === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true;
    if (present[path] === undefined)
      return entry.optional === true || entry.peer === true || entry.devOptional === true;
    return present[path].version === entry.version;
  });
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

function pinnedNode() {
  return JSON.parse(readFileSync(join(repository, "package.json"), "utf8")).devDependencies.node;
}

async function install() {
  refuseOldNpm();
  console.log("Installing the packages that Osler needs (about a minute) ...");
  const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0)
    stop(
      `The packages could not be installed (npm ci ended with ${code}). What npm said stands above; with a connection to its registry, try again.`,
    );
  if (!existsSync(oslersNode)) {
    stop(
      `npm installed everything but Node ${pinnedNode()} itself, which Osler runs on. If npm is set to ignore-scripts, run: npm rebuild node --ignore-scripts=false`,
    );
  }
}

function npm(args) {
  // The npm that started this script, under the Node it came with: the one in node_modules is about to be replaced.
  const { npm_execpath: path, npm_node_execpath: node } = process.env;
  if (path && node && /npm-cli\.[cm]?js$/.test(path) && !node.startsWith(join(repository, "node_modules")))
    return run(node, [path, ...args]);
  return run("npm", args, { shell: process.platform === "win32" }).catch((error) => {
    stop(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`);
  });
}

function refuseOldNpm() {
  const version = /^npm\/(\d+)/.exec(process.env.npm_config_user_agent || "");
  if (version === null || Number(version[1]) >= oldestNpm) return;
  stop(
    `Osler needs npm ${oldestNpm} or newer, and this is npm ${version[1]}. Get a newer one with: npm install -g npm`,
  );
}

/** @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await ready(import.meta.url);
