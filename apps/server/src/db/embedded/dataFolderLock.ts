import * as fs from "node:fs";
import { createConnection } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";

interface Holder {
  pid: number;
  host: string;
  /** When the process began, from the kernel: tells a live holder from another process that got its number. */
  started: string | null;
}

/** Why a data folder cannot be opened, in a sentence for the person who tried. */
export class DataFolderInUse extends Error {
  override readonly name = "DataFolderInUse";
}

export const socketName = "osler.sock";
const lockName = "osler.lock";
const takeoverName = "osler.lock.takeover";

/**
 * Takes the data folder for this process. Two processes on one folder would destroy it, so a lock is never taken from
 * a process that lives: not by age, not by silence (a busy database blocks its heartbeat), only when its process is gone.
 *
 * @returns a function that gives the folder back.
 * @throws DataFolderInUse when another process holds it.
 */
export async function lockDataFolder(folder: string): Promise<() => void> {
  const lock = join(folder, lockName);
  if (!tryWrite(lock)) await takeOver(folder, lock);
  return () => fs.rmSync(lock, { force: true });
}

async function takeOver(folder: string, lock: string): Promise<void> {
  const takeover = join(folder, takeoverName);
  if (!tryWrite(takeover)) throw new DataFolderInUse(takeoverSentence(takeover));
  try {
    const holder = read(lock);
    if (holder !== null && (await lives(holder, folder))) throw new DataFolderInUse(inUseSentence(folder, holder));
    fs.rmSync(lock, { force: true });
    if (!tryWrite(lock)) throw new DataFolderInUse(`Another Osler has just taken the data folder ${folder}.`);
  } finally {
    fs.rmSync(takeover, { force: true });
  }
}

/** Writes the lock whole or not at all: a link appears with its content. */
function tryWrite(path: string): boolean {
  const self: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  const draft = `${path}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(self));
  try {
    fs.linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

async function lives(holder: Holder, folder: string): Promise<boolean> {
  // The kernel accepts on a listening socket even while its process is blocked, and across containers on one machine.
  if (await accepts(join(folder, socketName))) return true;
  return (
    holder.host === hostname() &&
    runs(holder.pid) &&
    (holder.started === null || holder.started === startOf(holder.pid))
  );
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process's start in clock ticks since boot (Linux), or null where the kernel does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once("connect", () => {
      connection.destroy();
      resolve(true);
    });
    connection.once("error", () => resolve(false));
  });
}

function inUseSentence(folder: string, holder: Holder): string {
  return (
    `The data folder ${folder} is in use by another Osler (process ${holder.pid} on ${holder.host}). ` +
    "Stop that one, or give this one its own folder with OSLER_DATA."
  );
}

function takeoverSentence(takeover: string): string {
  return `Another Osler is just opening this data folder. If none is, remove ${takeover} and start again.`;
}
