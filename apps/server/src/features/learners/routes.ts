import { learnerList } from "@osler/contract";
import { currentMasteryModel } from "@osler/learner";
import { viewerOf } from "../../plugins/authorisation.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { abilityOf, beliefsOf } from "../attempts/rows.ts";
import { learnersPolicy } from "./policy.ts";
import { learnerSummaries, type LearnerSummaryRow } from "./store.ts";

const weekMs = 7 * 86_400_000;

export function learnerRoutes(app: Routes, services: Services): void {
  app.get(
    "/api/learners",
    { config: { allow: learnersPolicy.list }, schema: { response: { 200: learnerList } } },
    async (request) => {
      const at = services.now();
      const rows = await learnerSummaries(
        services.db,
        viewerOf(request).organisationId,
        new Date(at),
        new Date(at - weekMs),
      );
      return { learners: rows.map((row) => presentLearner(row, at)) };
    },
  );
}

function presentLearner(row: LearnerSummaryRow, at: number) {
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
