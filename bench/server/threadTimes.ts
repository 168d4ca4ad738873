import { readdirSync, readFileSync } from "node:fs";

/** A thread's processor time so far; Linux counts it in ticks of 10 ms. */
type ThreadTimes = ReadonlyMap<string, number>;

const msPerTick = 10;

/** Processor time of each thread of a process, in ms; empty where the kernel does not tell. */
export function threadTimes(pid: number): ThreadTimes {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return new Map(threads.map((thread) => [thread, timeOf(`/proc/${pid}/task/${thread}/stat`)]));
  } catch {
    return new Map();
  }
}

function timeOf(stat: string): number {
  const text = readFileSync(stat, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/**
 * The processor time that each busy thread spent per answer between two looks, in ms, the main thread first. Unlike the
 * clock on the wall it hardly depends on what else the machine does.
 */
export function perAnswer(before: ThreadTimes, after: ThreadTimes, answers: number): string {
  const spent = [...after].map(([thread, ms]) => (ms - (before.get(thread) ?? 0)) / answers);
  const [main = 0, ...others] = spent;
  const busy = others.filter((ms) => ms >= 0.05).sort((a, b) => b - a);
  return [`main thread ${main.toFixed(2)}`, ...busy.map((ms) => `another ${ms.toFixed(2)}`)].join(", ");
}
