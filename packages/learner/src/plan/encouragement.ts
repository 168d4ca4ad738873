/** What a learner did lately, as far as it says something about effort or strategy. */
export interface Lately {
  /** ms since 1970. */
  readonly at: number;
  /** The learner's hour of the day, 0-23. */
  readonly hour: number;
  readonly wanted: boolean;
  /** Hours in which nothing is said; equal hours mean none. */
  readonly restFrom: number;
  readonly restTo: number;
  /** When something was last said (ms); null for never. */
  readonly lastSaidAt: number | null;
  /** What was said last. */
  readonly lastCode: string | null;
  /** Days since the practice before today's; null without one. */
  readonly daysAway: number | null;
  readonly answersToday: number;
  /** Days of the last seven with practice. */
  readonly activeDays: number;
  /** A concept missed in the last week whose latest answers are right; its name. */
  readonly mended: string | null;
  /** Concepts worked on in the last week whose estimate is still low. */
  readonly hardConcepts: number;
  /** Of the last confident answers, the share that was right, 0..1; null when there are too few. */
  readonly sureAndRight: number | null;
}

export interface Encouragement {
  readonly code: "mendedMiss" | "cameBack" | "triedHard" | "calibrated" | "steadyWeek";
  readonly terms: Readonly<Record<string, number | string>>;
}

const dayMs = 86_400_000;
/** Seldom enough to be read. */
const quietMs = 2 * dayMs;

/**
 * One sentence about effort or strategy, or none: at most every second day, never twice the same in a row, none in rest
 * hours, none when the learner does not want it, and never about talent or rank.
 */
export function encouragementFor(lately: Lately): Encouragement | null {
  if (!lately.wanted || isRestHour(lately)) return null;
  if (lately.lastSaidAt !== null && lately.at - lately.lastSaidAt < quietMs) return null;
  return earned(lately).find(({ code }) => code !== lately.lastCode) ?? null;
}

function isRestHour({ hour, restFrom, restTo }: Lately): boolean {
  if (restFrom === restTo) return false;
  return restFrom < restTo ? hour >= restFrom && hour < restTo : hour >= restFrom || hour < restTo;
}

function earned(lately: Lately): Encouragement[] {
  const all: (Encouragement | false)[] = [
    lately.mended !== null && { code: "mendedMiss", terms: { concept: lately.mended } },
    lately.daysAway !== null &&
      lately.daysAway >= 4 &&
      lately.answersToday > 0 && { code: "cameBack", terms: { days: lately.daysAway } },
    lately.hardConcepts >= 2 && { code: "triedHard", terms: { concepts: lately.hardConcepts } },
    lately.sureAndRight !== null && lately.sureAndRight >= 0.9 && { code: "calibrated", terms: {} },
    lately.activeDays >= 4 && { code: "steadyWeek", terms: { days: lately.activeDays } },
  ];
  return all.filter((one) => one !== false);
}
