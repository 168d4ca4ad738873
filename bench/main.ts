import { parseArgs } from "node:util";
import { type Benchmark, CannotMeasure, reaches, type Target } from "./benchmark.ts";
import { benchmarks } from "./benchmarks.ts";
import { type Line, lineOf } from "./line.ts";

const usage = "npm run bench -- NAME [--json] [--small] [--data DIR] [--plant FAULT]";

// Ends through the event loop, so that what was taken (servers, clusters, folders) is given back first.
process.exitCode = await main(process.argv.slice(2));

/** Runs the benchmark that the arguments name; resolves to the exit code. */
async function main(args: string[]): Promise<number> {
  try {
    const { name, ...options } = read(args);
    if (name === null) return list();
    const benchmark = named(name);
    refuseUnknownPlant(benchmark, options.plant);
    const measured = await benchmark.run({
      ...options,
      progress: (sentence) => console.error(`${benchmark.name}: ${sentence}`),
    });
    tell(lineOf(benchmark, measured, options.small, new Date()), options.json);
    return 0;
  } catch (error) {
    console.error(error instanceof CannotMeasure ? error.message : error);
    return 1;
  }
}

function read(args: string[]) {
  const string = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: flag, small: flag, data: string, plant: string },
    });
    if (positionals.length > 1) throw new Error("One benchmark at a time.");
    return {
      name: positionals[0] ?? null,
      json: values.json,
      small: values.small,
      data: values.data ?? null,
      plant: values.plant ?? null,
    };
  } catch (error) {
    throw new CannotMeasure(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

function list(): number {
  const width = Math.max(...benchmarks.map(({ name }) => name.length));
  for (const { name, describes } of benchmarks) console.log(`${name.padEnd(width)}  ${describes}`);
  console.log(`\nOne of them: ${usage}`);
  return 0;
}

function named(name: string): Benchmark {
  const found = benchmarks.find((benchmark) => benchmark.name === name);
  if (found === undefined)
    throw new CannotMeasure(
      `There is no benchmark ${name}. There are: ${benchmarks.map((benchmark) => benchmark.name).join(", ")}.`,
    );
  return found;
}

function refuseUnknownPlant({ name, plants }: Benchmark, plant: string | null): void {
  if (plant === null || plants.includes(plant)) return;
  const known = plants.length === 0 ? "has no fault to plant" : `can plant: ${plants.join(", ")}`;
  throw new CannotMeasure(`The fault ${plant} is unknown; ${name} ${known}.`);
}

function tell(line: Line, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(line));
    return;
  }
  for (const [figure, value] of Object.entries(line.figures)) {
    const target = line.targets[figure];
    const verdict =
      target === undefined ? "" : `  ${wordsFor(target)}: ${reaches(value, target) ? "reached" : "MISSED"}`;
    console.log(`${figure.padEnd(26)} ${String(value ?? "not measured").padStart(12)}${verdict}`);
  }
  console.log(
    `${line.name} ${line.met ? "meets" : "does not meet"} its targets. ${line.data}\n${line.machine}, ${line.at}`,
  );
}

function wordsFor(target: Target): string {
  if ("exactly" in target) return `exactly ${target.exactly}`;
  return "atLeast" in target ? `at least ${target.atLeast}` : `at most ${target.atMost}`;
}
