import { cpus, release, totalmem, type } from "node:os";
import { readFileSync } from "node:fs";
import { type Benchmark, type Figure, isMet, type Measured, type Target, targetsThatCount } from "./benchmark.ts";

/** What a benchmark ends with: one line of JSON, the same shape for all. */
export interface Line {
  readonly name: string;
  readonly met: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly targets: Readonly<Record<string, Target>>;
  readonly data: string;
  readonly machine: string;
  /** When it ended, UTC. */
  readonly at: string;
}

export function lineOf(benchmark: Benchmark, measured: Measured, small: boolean, at: Date): Line {
  const targets = targetsThatCount(benchmark, measured, small);
  const { figures, data } = measured;
  return {
    name: benchmark.name,
    met: isMet(figures, targets),
    figures,
    targets,
    data,
    machine: machine(),
    at: at.toISOString(),
  };
}

/** Processor, cores, memory, system and Node: what the figures depend on. */
function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ${gigabytes} GB, ${system()}, Node ${process.versions.node}`;
}

function system(): string {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    if (name !== undefined) return name;
  } catch {
    // Not a Linux that says its name.
  }
  return `${type()} ${release()}`;
}
