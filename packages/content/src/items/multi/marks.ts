import { z } from "zod";

/**
 * How chosen options become a mark.
 *
 * `plus-minus`: +1 for each right, -1 for each wrong option chosen, never below 0, divided by the number of right
 * options (the NCSBN's +/- rule for select-all-that-apply). `all-or-nothing`: 1 when exactly the right options are
 * chosen, else 0.
 */
export const scoringRule = z.enum(["plus-minus", "all-or-nothing"]);
export type ScoringRule = z.infer<typeof scoringRule>;

interface Choice {
  /** Right options chosen. */
  readonly hits: number;
  /** Wrong options chosen. */
  readonly misses: number;
  /** Right options there are; at least 1. */
  readonly keys: number;
}

/** The mark of a choice, 0..1. */
export function marks(rule: ScoringRule, { hits, misses, keys }: Choice): number {
  switch (rule) {
    case "plus-minus":
      return Math.max(0, hits - misses) / keys;
    case "all-or-nothing":
      return hits === keys && misses === 0 ? 1 : 0;
  }
}

/**
 * The expected mark of a blind guess, 0..1: a subset drawn so that each with `min` to `max` of the options is equally
 * likely. With k keys among n options there are C(k, h) * C(n - k, w) subsets of h right and w wrong options:
 *
 *   E = sum_{h, w: min <= h + w <= max} C(k, h) C(n - k, w) mark(h, w) / sum_{h, w} C(k, h) C(n - k, w)
 */
export function expectedOfRandomChoice(item: {
  readonly rule: ScoringRule;
  readonly keys: number;
  readonly options: number;
  readonly min: number;
  readonly max: number;
}): number {
  let subsets = 0;
  let total = 0;
  for (let hits = 0; hits <= item.keys; hits += 1) {
    for (let misses = 0; misses <= item.options - item.keys; misses += 1) {
      if (hits + misses < item.min || hits + misses > item.max) continue;
      const ways = choose(item.keys, hits) * choose(item.options - item.keys, misses);
      subsets += ways;
      total += ways * marks(item.rule, { hits, misses, keys: item.keys });
    }
  }
  return subsets === 0 ? 0 : total / subsets;
}

/** Binomial coefficient C(n, k). */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}
