import type { Cohort } from "@osler/contract";
import type { TFunction } from "i18next";

export type CohortLearner = Cohort["learners"][number];

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** Whether something besides not having started asks for a person; a contest waits for one too. */
export function needsAPerson({ needs, openContests }: CohortLearner): boolean {
  return openContests > 0 || needs.some(({ code }) => code !== "notStarted");
}

export function hasNotStarted(learner: CohortLearner): boolean {
  return !needsAPerson(learner) && learner.needs.some(({ code }) => code === "notStarted");
}

/** The ten minutes in one sentence: "Three people need you; one misconception is worth ten minutes." */
export function cohortSentence(t: TFunction, { learners, misconceptions }: Cohort): string {
  const needing = learners.filter(needsAPerson).length;
  const notStarted = learners.filter(hasNotStarted).length;
  const said = (count: number) => ({ count, number: numberWord(t, count) });
  const parts = [
    needing > 0 ? t("cohort.need", said(needing)) : t("cohort.nobodyNeeds"),
    ...(notStarted > 0 ? [t("cohort.notStarted", said(notStarted))] : []),
    ...(misconceptions.length > 0 ? [t("cohort.shared", said(misconceptions.length))] : []),
  ];
  return capitalised(t("cohort.sentence", { parts: parts.join(t("cohort.and")) }));
}

/** Small numbers are written out, as people write them. */
function numberWord(t: TFunction, count: number): string {
  const word = numbers[count - 1];
  return word === undefined ? String(count) : t(`cohort.word.${word}`);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
