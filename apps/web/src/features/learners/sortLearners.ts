import type { CohortLearner } from "./cohortSentence.ts";

export const columns = ["name", "mastered", "right", "week", "sureAndWrong", "overdue", "last"] as const;
export type Column = (typeof columns)[number];
export interface Sorting {
  /** `need`: as the server has it, those who need somebody first. */
  readonly by: Column | "need";
  readonly descending: boolean;
}

/** Names begin at A; of numbers the largest is asked for first. */
export function firstSorting(by: Sorting["by"]): Sorting {
  return { by, descending: by !== "name" && by !== "need" };
}

/** Sorted by one column; equals keep the order in which they came. */
export function sortLearners(learners: readonly CohortLearner[], { by, descending }: Sorting): CohortLearner[] {
  if (by === "need") return [...learners];
  const sorted = learners.toSorted((a, b) =>
    by === "name" ? a.name.localeCompare(b.name) : valueOf(a, by) - valueOf(b, by),
  );
  return descending ? sorted.toReversed() : sorted;
}

function valueOf(learner: CohortLearner, by: Exclude<Column, "name">): number {
  const values: Record<typeof by, number> = {
    mastered: learner.conceptsMastered,
    right: learner.answers === 0 ? -1 : learner.right,
    week: learner.answersThisWeek,
    sureAndWrong: learner.sureAndWrong,
    overdue: learner.overdueReviews,
    last: learner.lastAnswerAt === null ? 0 : Date.parse(learner.lastAnswerAt),
  };
  return values[by];
}
