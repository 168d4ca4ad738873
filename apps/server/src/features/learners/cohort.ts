import type { Cohort } from "@osler/contract";
import { currentMasteryModel } from "@osler/learner";
import type { Services } from "../../services.ts";
import { abilityOf, beliefsOf } from "../attempts/rows.ts";
import { presentLearner } from "./presentLearner.ts";
import { latestByConcept, learnerSummaries, type LearnerSummaryRow, sharedMisses, type StuckRow } from "./store.ts";

type CohortLearner = Cohort["learners"][number];
type StuckOn = CohortLearner["stuckOn"][number];

const weekMs = 7 * 86_400_000;
/** Of a concept's latest five answers so many wrong, after at least as many answers, says that somebody is stuck. */
const latestSeen = 5;
const wrongEnough = 3;
const answersEnough = 4;
/** Sure and wrong this often in all is worth a word. */
const sureAndWrongEnough = 3;
/** Several learners who share a sure miss: a misconception. */
const sharedBy = 2;

/** Who needs somebody and why, and what several get wrong: for an educator's ten minutes. Three queries, whatever the size. */
export async function presentCohort(services: Services, organisationId: string): Promise<Cohort> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const at = services.now();
  const [rows, latest, misses] = await Promise.all([
    learnerSummaries(db, organisationId, new Date(at), new Date(at - weekMs)),
    latestByConcept(db, organisationId, latestSeen),
    sharedMisses(db, organisationId, sharedBy),
  ]);
  const learners = rows.map((row) => presentCohortLearner(services, row, latest.get(row.id) ?? [], at));
  const met = new Set(rows.flatMap((row) => row.beliefs.map(([conceptId]) => conceptId)));
  return {
    learners: learners.toSorted((a, b) => gravity(b) - gravity(a)),
    misconceptions: misses.map(({ item_id: itemId, concept_id: conceptId, learners: count }) => ({
      itemId,
      title: catalogue.items.get(itemId)?.title ?? catalogue.conceptName(conceptId),
      conceptId,
      conceptName: catalogue.conceptName(conceptId),
      learners: count,
    })),
    concepts: catalogue
      .nodes()
      .filter(({ id }) => met.has(id))
      .map(({ id }) => ({ id, name: catalogue.conceptName(id) })),
    matrix: rows.map((row) => ({ learnerId: row.id, cells: cellsOf(row, at) })),
  };
}

function presentCohortLearner(
  services: Services,
  row: LearnerSummaryRow,
  latest: readonly StuckRow[],
  at: number,
): CohortLearner {
  const stuckOn = stuck(services, row, latest, at);
  return { ...presentLearner(row, at), needs: needsOf(row, stuckOn, at), stuckOn };
}

/** Concepts with enough answers, of which the latest were mostly wrong and whose estimate is not good; the worst first. */
function stuck({ catalogue }: Services, row: LearnerSummaryRow, latest: readonly StuckRow[], at: number): StuckOn[] {
  const ability = row.learner === null ? currentMasteryModel.priorAbility : abilityOf(row.learner);
  const beliefs = beliefsOf(row.beliefs);
  return latest
    .filter(({ answers, latest_wrong: wrong }) => answers >= answersEnough && wrong >= wrongEnough)
    .map(({ concept_id: conceptId, answers, latest: seen, latest_wrong: latestWrong }) => ({
      conceptId,
      name: catalogue.conceptName(conceptId),
      answers,
      latest: seen,
      latestWrong,
      mastery: currentMasteryModel.mastery(ability, beliefs[conceptId], at),
    }))
    .filter(({ mastery }) => mastery.level !== "mastered")
    .toSorted((a, b) => a.mastery.mean - b.mastery.mean);
}

function needsOf(row: LearnerSummaryRow, stuckOn: readonly StuckOn[], at: number): CohortLearner["needs"] {
  const needs: CohortLearner["needs"] = [];
  const [worst] = stuckOn;
  if (worst !== undefined) needs.push({ code: "stuck", terms: { concepts: stuckOn.length, concept: worst.name } });
  if (row.sure_and_wrong >= sureAndWrongEnough) {
    needs.push({ code: "sureAndWrong", terms: { answers: row.sure_and_wrong } });
  }
  const days = row.last_answer_at === null ? null : Math.floor((at - row.last_answer_at.getTime()) / 86_400_000);
  if (days === null) needs.push({ code: "notStarted", terms: {} });
  else if (days >= 7) needs.push({ code: "away", terms: { days } });
  return needs;
}

const weights = { stuck: 4, sureAndWrong: 3, away: 2, notStarted: 1 } as const;

function gravity({ needs, stuckOn }: CohortLearner): number {
  return needs.reduce((sum, { code }) => sum + weights[code], 0) + Math.min(1, stuckOn.length / 10);
}

function cellsOf(row: LearnerSummaryRow, at: number): Cohort["matrix"][number]["cells"] {
  const ability = row.learner === null ? currentMasteryModel.priorAbility : abilityOf(row.learner);
  return Object.entries(beliefsOf(row.beliefs)).map(([conceptId, belief]) => ({
    conceptId,
    mastery: currentMasteryModel.mastery(ability, belief, at),
  }));
}
