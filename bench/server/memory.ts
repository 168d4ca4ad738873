import { readdirSync, readFileSync } from "node:fs";
import { CannotMeasure } from "../benchmark.ts";

const kilobytesPerMegabyte = 1024;

/** Resident memory of a process and all that it started, in MB (2^20 bytes). Linux only. */
export function memoryOfTree(pid: number): number {
  try {
    return residentMb(pid) + childrenOf(pid).reduce((sum, child) => sum + memoryOfTree(child), 0);
  } catch (error) {
    throw new CannotMeasure(`The memory of process ${pid} cannot be read: ${(error as Error).message}`);
  }
}

function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? 0) / kilobytesPerMegabyte;
}

function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}
