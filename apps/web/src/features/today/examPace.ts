import type { Plan } from "@osler/contract";

type Exam = NonNullable<Plan["exam"]>;

/** Concepts that would be left on the day of the exam at the pace of late, with the doubt of that pace. */
export interface ExamPace {
  readonly left: number;
  /** The middle 80 %. */
  readonly low: number;
  readonly high: number;
}

/** The pace of late is counted over about so many days. */
const recentDays = 7;
/** The middle 80 % of a normal distribution ends so many standard deviations from its mean. */
const deviationsAtEnds = 1.2816;

/**
 * Carries the pace of late on to the exam. Mastered concepts are counted as rare events: of n the standard deviation is
 * about sqrt(n + 1) (Poisson, with one more so that none does not mean certainly none).
 */
export function examPace({ days, conceptsLeft, recentPerDay }: Exam): ExamPace {
  const mastered = recentPerDay * recentDays;
  const doubt = (deviationsAtEnds * Math.sqrt(mastered + 1)) / recentDays;
  const leftAt = (perDay: number) => Math.min(conceptsLeft, Math.max(0, conceptsLeft - Math.max(0, perDay) * days));
  return {
    left: leftAt(recentPerDay),
    low: leftAt(recentPerDay + doubt),
    high: leftAt(recentPerDay - doubt),
  };
}
