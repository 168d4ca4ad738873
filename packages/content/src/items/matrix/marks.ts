import { z } from "zod";

/** `one`: a row belongs in exactly one column. `many`: in at least one. */
export const perRow = z.enum(["one", "many"]);

/**
 * How sorted rows become a mark.
 *
 * `per-row`: the share of rows whose columns are exactly right. `plus-minus`: +1 for each right, -1 for each wrong cell
 * over the whole table, never below 0, divided by the number of right cells. `all-or-nothing`: 1 when every row is right.
 */
export const scoringRule = z.enum(["per-row", "plus-minus", "all-or-nothing"]);
type ScoringRule = z.infer<typeof scoringRule>;

interface SortedRow {
  /** Columns the row belongs in; at least 1. */
  readonly keys: number;
  /** Right columns chosen. */
  readonly hits: number;
  /** Wrong columns chosen. */
  readonly misses: number;
}

/** The mark of a sorted table, 0..1. */
export function marks(rule: ScoringRule, rows: readonly SortedRow[]): number {
  const right = rows.filter(({ keys, hits, misses }) => hits === keys && misses === 0).length;
  switch (rule) {
    case "per-row":
      return right / rows.length;
    case "plus-minus":
      return (
        Math.max(
          0,
          sum(rows, (row) => row.hits - row.misses),
        ) / sum(rows, (row) => row.keys)
      );
    case "all-or-nothing":
      return right === rows.length ? 1 : 0;
  }
}

interface Table {
  readonly rule: ScoringRule;
  readonly perRow: z.infer<typeof perRow>;
  readonly columns: number;
  /** How many columns each row belongs in. */
  readonly keysByRow: readonly number[];
}

/**
 * The expected mark of a blind guess, 0..1, exactly. Of c columns a blind guesser puts each row into one (`one`: c ways)
 * or into any set of at least one (`many`: 2^c - 1 ways), all equally likely and each row by itself. So a row is right
 * with p = 1 / ways: `per-row` expects p, `all-or-nothing` p^rows. `plus-minus` needs the distribution of hits minus
 * misses over the whole table, which is the convolution of the rows' own.
 */
export function expectedOfRandomSort(table: Table): number {
  const { rule, columns, keysByRow } = table;
  const right = 1 / (table.perRow === "one" ? columns : 2 ** columns - 1);
  if (rule === "per-row") return right;
  if (rule === "all-or-nothing") return right ** keysByRow.length;
  const differences = keysByRow.map((keys) => differencesOfRow(table, keys)).reduce(convolved, new Map([[0, 1]]));
  const positive = [...differences].filter(([difference]) => difference > 0);
  return sum(positive, ([difference, p]) => difference * p) / sum(keysByRow, (keys) => keys);
}

/** Probability of each value of hits minus misses in one row with `keys` right columns. */
function differencesOfRow({ perRow: each, columns }: Table, keys: number): Map<number, number> {
  const others = columns - keys;
  if (each === "one") {
    return new Map([
      [1, keys / columns],
      [-1, others / columns],
    ]);
  }
  const differences = new Map<number, number>();
  for (let hits = 0; hits <= keys; hits += 1) {
    for (let misses = hits === 0 ? 1 : 0; misses <= others; misses += 1) {
      const p = (combinations(keys, hits) * combinations(others, misses)) / (2 ** columns - 1);
      differences.set(hits - misses, (differences.get(hits - misses) ?? 0) + p);
    }
  }
  return differences;
}

function convolved(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): Map<number, number> {
  const both = new Map<number, number>();
  for (const [a, p] of first) for (const [b, q] of second) both.set(a + b, (both.get(a + b) ?? 0) + p * q);
  return both;
}

/** Binomial coefficient C(n, k). */
function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
