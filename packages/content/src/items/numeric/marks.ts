import { settled } from "./rounding.ts";

/** What probably went wrong with a value that is off. */
export type Slip = "unit" | "tenfold" | "thousandfold";

export interface Given {
  readonly value: number;
  readonly unit: string;
}

export interface Wanted {
  readonly answer: number;
  /** In the unit of the answer; 0 or more. */
  readonly tolerance: number;
  readonly unit: string;
  /** What one of each offered unit is worth in the unit of the answer; null: never right. */
  readonly factors: Readonly<Record<string, number | null>>;
}

interface Judged {
  readonly within: boolean;
  /** Null when it is right, or wrong in no way that is told apart. */
  readonly slip: Slip | null;
  /** The value in the unit of the answer; null when it was given in that, or in one that is never right. */
  readonly converted: number | null;
}

/**
 * Compares a value with the answer. `unit`: the number would be right in the answer's unit, but another was chosen.
 * `tenfold`, `thousandfold`: ten or a thousand times too much or too little, within the tolerance scaled alike.
 */
export function judge({ value, unit }: Given, { answer, tolerance, unit: right, factors }: Wanted): Judged {
  const factor = Object.hasOwn(factors, unit) ? (factors[unit] ?? null) : null;
  const near = (one: number) => settled(Math.abs(settled(one) - settled(answer))) <= settled(tolerance);
  const inUnit = factor === null ? null : value * factor;
  const converted = inUnit === null || unit === right ? null : settled(inUnit);
  if (inUnit !== null && near(inUnit)) return { within: true, slip: null, converted };
  const off = (times: number) => inUnit !== null && (near(inUnit * times) || near(inUnit / times));
  const slip = unit !== right && near(value) ? "unit" : off(10) ? "tenfold" : off(1000) ? "thousandfold" : null;
  return { within: false, slip, converted };
}
