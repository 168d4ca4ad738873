import { currentMasteryModel } from "@osler/learner";
import { abilityOf, beliefsOf } from "../attempts/rows.ts";
import type { LearnerSummaryRow } from "./store.ts";

/** A learner as an educator's list shows them. */
export function presentLearner(row: LearnerSummaryRow, at: number) {
  const ability = row.learner === null ? currentMasteryModel.priorAbility : abilityOf(row.learner);
  const beliefs = Object.values(beliefsOf(row.beliefs));
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    answers: row.answers,
    answersThisWeek: row.answers_this_week,
    right: row.right,
    conceptsMet: beliefs.length,
    conceptsMastered: beliefs.filter((belief) => currentMasteryModel.mastery(ability, belief, at).level === "mastered")
      .length,
    sureAndWrong: row.sure_and_wrong,
    overdueReviews: row.overdue,
    openContests: row.open_contests,
    lastAnswerAt: row.last_answer_at?.toISOString() ?? null,
  };
}
