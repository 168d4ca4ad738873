/**
 * Holds one throwaway cluster (see throwawayPostgres.mjs): makes it, prints `{"url"}` or `{"error"}` as one line, and stops
 * and removes it when standard input closes.
 * Arguments: the folder of PostgreSQL's programs; its settings as JSON.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [programs, settings] = [process.argv[2], JSON.parse(process.argv[3])];
const user = unprivilegedUser();
const password = randomBytes(16).toString("hex");
const folder = mkdtempSync(join(rootReadsOnly(tmpdir()) ? "/tmp" : tmpdir(), "osler-pg-"));
const as = user === null ? {} : { uid: user.uid, gid: user.gid };
let postgres = null;
let ending = null;

// Interrupts are for whoever uses the database; its end is the end of our input, however that comes.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdout.on("error", () => {});
process.stdin
  .on("end", () => void end())
  .on("error", () => void end())
  .resume();

try {
  makeCluster();
  say({ url: await serve() });
} catch (error) {
  say({ error: error.message });
  await end();
}

function makeCluster() {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const made = spawnSync(
    join(programs, "initdb"),
    [
      "-D",
      join(folder, "data"),
      "-U",
      "osler",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ],
    { ...as, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
}

// Between finding a free port and taking it, somebody else may: so a few tries.
async function serve(tries = 3) {
  const port = await freePort();
  try {
    await startPostgres(port);
  } catch (error) {
    if (tries > 1 && /could not bind|Address already in use/.test(error.message)) return serve(tries - 1);
    throw error;
  }
  return `postgresql://osler:${password}@127.0.0.1:${port}/postgres?host=${encodeURIComponent(folder)}`;
}

function startPostgres(port) {
  const chosen = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    lc_messages: "C",
    logging_collector: "off",
    ...settings,
  };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  postgres = spawn(join(programs, "postgres"), ["-D", join(folder, "data"), ...flags], {
    ...as,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  return new Promise((resolve, reject) => {
    postgres.stderr.setEncoding("utf8").on("data", (text) => {
      if (said.length < 100_000) said += text;
      if (text.includes("ready to accept connections")) resolve();
    });
    postgres.on("error", reject);
    postgres.on("exit", () => reject(new Error(said.trim())));
  });
}

function end() {
  ending ??= stopAndRemove();
  return ending;
}

async function stopAndRemove() {
  if (postgres !== null && postgres.exitCode === null && postgres.signalCode === null) {
    const gone = new Promise((resolve) => postgres.once("exit", resolve));
    // Immediate shutdown: nothing here is worth a last checkpoint.
    postgres.kill("SIGQUIT");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.exit(0);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root: then the first of these users that the system has. Null when we are not root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = ["postgres", "nobody"]
    .map((name) => accounts.find((account) => account[0] === name))
    .find((account) => account !== undefined);
  if (found === undefined)
    throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

// The unprivileged user must be able to reach the folder; a private temporary folder of root's is closed to it.
function rootReadsOnly(path) {
  return (
    user !== null &&
    existsSync("/tmp") &&
    spawnSync("test", ["-x", path], { uid: user.uid, gid: user.gid }).status !== 0
  );
}

function say(reply) {
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
