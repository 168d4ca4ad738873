const msPerDay = 86_400_000;

/** How a belief fades: what it returns to, and how fast. */
export interface Fading {
  /** The variance of someone never met; no belief is vaguer than that. */
  readonly cap: number;
  /** Loss per unit of log-time, 1/ln(day); 0 keeps everything. */
  readonly rate: number;
}

/** Days from `since` to `at` (ms); a clock that went back counts as no time, a belief without a date as none. */
export function daysBetween(since: number | null, at: number): number {
  return since === null ? 0 : Math.max(0, (at - since) / msPerDay);
}

/**
 * The share of a deviation still believed in after `days`: f = 1 / (1 + rate ln(1 + days)). Logarithmic, as forgetting
 * is: a week costs much more than the seventh part of seven weeks.
 */
export function retained(days: number, rate: number): number {
  return 1 / (1 + rate * Math.log1p(days));
}

/**
 * Variance after a share `f` is retained: v' = f^2 v + (1 - f^2) cap, the random walk that pulls towards its prior
 * (Ornstein and Uhlenbeck) and so never leaves it behind. Never below `variance`, whatever the rounding.
 */
export function widened(variance: number, f: number, cap: number): number {
  const known = Math.min(variance, cap);
  return Math.max(known, cap - (cap - known) * f * f);
}

/** A strength fades to the share `f`; a weakness stays, for nobody learns by waiting. */
export function faded(mean: number, f: number): number {
  return mean > 0 ? mean * f : mean;
}
