import { z } from "zod";

/**
 * How filled blanks become a mark.
 *
 * `per-blank`: the share of blanks that are right. `rationale`: the share of groups all of whose blanks are right, for
 * blanks that are only right together (a finding and its reason). `all-or-nothing`: 1 when every blank is right.
 */
export const scoringRule = z.enum(["per-blank", "rationale", "all-or-nothing"]);
export type ScoringRule = z.infer<typeof scoringRule>;

export interface Scoring {
  readonly rule: ScoringRule;
  /** Names of blanks that count together, each blank in one group; only `rationale` looks at them. */
  readonly groups: readonly (readonly string[])[];
}

/** The blanks that count together under a rule. */
function unitsOf({ rule, groups }: Scoring, blanks: readonly string[]): readonly (readonly string[])[] {
  switch (rule) {
    case "per-blank":
      return blanks.map((name) => [name]);
    case "rationale":
      return groups;
    case "all-or-nothing":
      return [blanks];
  }
}

/** The mark, 0..1, when the blanks of which `isRight` says so are right. */
export function marks(scoring: Scoring, blanks: readonly string[], isRight: (name: string) => boolean): number {
  const units = unitsOf(scoring, blanks);
  return units.filter((unit) => unit.every(isRight)).length / units.length;
}

/**
 * The expected mark of a blind guess, 0..1: the mean over what counts together of the chance that all of it is right.
 *
 * @param chanceOf the chance that all of these blanks are guessed right
 */
export function expectedOfRandomFilling(
  scoring: Scoring,
  blanks: readonly string[],
  chanceOf: (unit: readonly string[]) => number,
): number {
  const units = unitsOf(scoring, blanks);
  return units.reduce((sum, unit) => sum + chanceOf(unit), 0) / units.length;
}
