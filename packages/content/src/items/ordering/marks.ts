import { z } from "zod";

/**
 * How an order becomes a mark.
 *
 * `pairs`: of all pairs of steps, (pairs in order - pairs out of order) / pairs, never below 0: Kendall's tau, floored.
 * The right order is worth 1; a reversed one, and on average (before the floor) a random one, 0. `all-or-nothing`: 1 for
 * the right order only.
 */
export const scoringRule = z.enum(["pairs", "all-or-nothing"]);
type ScoringRule = z.infer<typeof scoringRule>;

/** The mark, 0..1, of an order of `steps` steps in which `inversions` pairs are out of order. */
export function marks(rule: ScoringRule, steps: number, inversions: number): number {
  const pairs = (steps * (steps - 1)) / 2;
  switch (rule) {
    case "pairs":
      return Math.max(0, (pairs - 2 * inversions) / pairs);
    case "all-or-nothing":
      return inversions === 0 ? 1 : 0;
  }
}

/** How many pairs of `given` stand the other way round than in `right`; both hold the same names, each once. */
export function inversionsOf(given: readonly string[], right: readonly string[]): number {
  const places = given.map((name) => right.indexOf(name));
  return places.reduce((sum, place, i) => sum + places.slice(i + 1).filter((later) => later < place).length, 0);
}

/** The expected mark of an order drawn blindly, 0..1: E = sum_k M(n, k) mark(k) / n!, M the Mahonian numbers. */
export function expectedOfRandomOrder(rule: ScoringRule, steps: number): number {
  const orders = mahonian(steps);
  const all = orders.reduce((sum, ways) => sum + ways, 0);
  return orders.reduce((sum, ways, inversions) => sum + (ways * marks(rule, steps, inversions)) / all, 0);
}

/**
 * M(n, k), the number of orders of n things with k inversions, for k = 0 .. n (n - 1) / 2: the nth thing can be put in
 * with 0 to n - 1 inversions, so M(n, k) = sum_{j = 0}^{n - 1} M(n - 1, k - j) (OEIS A008302).
 */
export function mahonian(n: number): number[] {
  if (n <= 1) return [1];
  const fewer = mahonian(n - 1);
  return Array.from({ length: (n * (n - 1)) / 2 + 1 }, (_, k) =>
    Array.from({ length: n }, (_unused, j) => fewer[k - j] ?? 0).reduce((sum, ways) => sum + ways, 0),
  );
}
