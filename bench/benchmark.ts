/** Null: not measured in this run. */
export type Figure = number | boolean | null;

export type Target =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly exactly: number | boolean };

export interface Options {
  /** On little data that the benchmark makes itself, in seconds. */
  readonly small: boolean;
  /** The folder of `--data`, for the benchmarks that measure on data of yours. */
  readonly data: string | null;
  /** The name of a fault to plant; a benchmark that still meets its targets with it is broken. */
  readonly plant: string | null;
  /** Tells a person how far it is. */
  readonly progress: (sentence: string) => void;
}

export interface Measured {
  readonly figures: Readonly<Record<string, Figure>>;
  /** What it was measured on, in a sentence. */
  readonly data: string;
  /** Instead of the benchmark's own targets, where those belong to data that was not measured on. */
  readonly targets?: Readonly<Record<string, Target>>;
}

/** One headline figure, or a few that are measured together. */
export interface Benchmark {
  readonly name: string;
  readonly describes: string;
  /** By figure. */
  readonly targets: Readonly<Record<string, Target>>;
  /** The faults that `--plant` can plant. */
  readonly plants: readonly string[];
  /** @throws CannotMeasure when there is nothing to report. */
  readonly run: (options: Options) => Promise<Measured>;
}

/** Why nothing was measured, in a sentence for the person who tried. */
export class CannotMeasure extends Error {
  override readonly name = "CannotMeasure";
}

/** Whether a figure is what the target wants; one that was not measured never is. */
export function reaches(figure: Figure | undefined, target: Target): boolean {
  if (figure === undefined || figure === null) return false;
  if ("exactly" in target) return figure === target.exactly;
  if (typeof figure !== "number") return false;
  return "atLeast" in target ? figure >= target.atLeast : figure <= target.atMost;
}

/** The targets that count: all of them, or in a small run those of what was measured. */
export function targetsThatCount(
  benchmark: Benchmark,
  { figures, targets = benchmark.targets }: Measured,
  small: boolean,
): Record<string, Target> {
  return Object.fromEntries(Object.entries(targets).filter(([figure]) => !small || (figures[figure] ?? null) !== null));
}

/** True only when every target is reached by figures of this run; without any target there is nothing to meet. */
export function isMet(figures: Measured["figures"], targets: Readonly<Record<string, Target>>): boolean {
  const wanted = Object.entries(targets);
  return wanted.length > 0 && wanted.every(([figure, target]) => reaches(figures[figure], target));
}
