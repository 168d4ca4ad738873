import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "../context.ts";
import { Interrupted, Refusal } from "../refusal.ts";

/** A server of our own that listens on the socket alone. */
export interface PortlessServer {
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server on the data folder without a port, and waits until it can be spoken to.
 * @throws Refusal with the server's own words when it does not start.
 */
export async function startPortless(interrupted: AbortSignal): Promise<PortlessServer> {
  if (interrupted.aborted) throw new Interrupted("Interrupted.");
  const child = spawn(process.execPath, [join(repository, "apps/server/src/main.ts"), "--socket-only"], {
    // In a group of its own, so that Ctrl-C reaches us alone and we stop it in order. The channel (ipc) tells it when we die.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, OSLER_LOG_LEVEL: process.env["OSLER_LOG_LEVEL"] || "warn" },
  });
  const stop = () => stopChild(child);
  const giveUp = () => void stop();
  interrupted.addEventListener("abort", giveUp);
  try {
    await listening(child, interrupted);
    return { stop };
  } finally {
    interrupted.removeEventListener("abort", giveUp);
  }
}

const greeting = "Osler listens on its socket.";

/** Settles when the child greets or ends. What else it writes goes to standard error: at once, or into the refusal. */
async function listening(child: ChildProcess, interrupted: AbortSignal): Promise<void> {
  let complaint = "";
  let greeted = false;
  child.stderr?.on("data", (piece: Buffer) => {
    if (greeted) process.stderr.write(piece);
    else complaint += piece.toString("utf8");
  });
  await new Promise<void>((resolve, reject) => {
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (line !== greeting) return void process.stderr.write(`${line}\n`);
        greeted = true;
        resolve();
      });
    }
    child.once("error", reject);
    child.once("close", () =>
      reject(
        interrupted.aborted
          ? new Interrupted("Interrupted.")
          : new Refusal(complaint.trim() || "The server ended while it started, and did not say why."),
      ),
    );
  });
  if (complaint !== "") process.stderr.write(complaint);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
