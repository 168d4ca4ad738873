import type { ConceptDetail, Progress } from "@osler/contract";
import {
  type AbilityBelief,
  type ConceptBelief,
  currentMasteryModel,
  currentMemoryModel,
  currentModelVersion,
  forgettingAhead,
} from "@osler/learner";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import { abilityOf, beliefsOf, memoryOf, type ScheduleColumns } from "../attempts/rows.ts";
import type { Who } from "../attempts/store.ts";
import { instantOf } from "../attempts/answer.ts";
import type { CatalogueConcept } from "../content/catalogue.ts";
import { daysAround } from "../plan/days.ts";
import { answersByDay } from "../today/store.ts";
import {
  type AnswerRow,
  answersOn,
  confidenceCounts,
  dueByDay,
  missedAnswers,
  readBeliefs,
  scheduledMemories,
  totals,
} from "./store.ts";

const answersShown = 200;
const missesShown = 50;
const daysAhead = 30;
const effortDays = 28;
const dayMs = 86_400_000;

export interface Beliefs {
  ability: AbilityBelief;
  concepts: Record<string, ConceptBelief>;
}

export async function presentProgress(services: Services, who: Who): Promise<Progress> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const now = new Date(services.now());
  const person = found(await readBeliefs(db, who));
  const [sum, calibration, sure, due, traces, practised] = await Promise.all([
    totals(db, who),
    confidenceCounts(db, who),
    missedAnswers(db, who, { onlySure: true, limit: missesShown }),
    dueByDay(db, who, person.time_zone, now, daysAhead),
    scheduledMemories(db, who),
    answersByDay(db, who, person.time_zone, new Date(now.getTime() - effortDays * dayMs)),
  ]);
  const beliefs = beliefsNow(person);
  return {
    learner: { id: who.learnerId, name: person.name },
    modelVersion: currentModelVersion,
    ability: { mean: beliefs.ability.mean, sd: Math.sqrt(beliefs.ability.variance) },
    ...sum,
    concepts: conceptsInOrder(services, beliefs).map((concept) =>
      presentConcept(services, concept, beliefs, services.now()),
    ),
    calibration,
    sureAndWrong: sure.map((row) => ({
      ...titled(services, row),
      responseId: row.response_id,
      itemId: row.item_id,
      answeredAt: row.answered_at.toISOString(),
    })),
    dueAhead: due,
    forgetting: forgetting(traces, now.getTime(), person.time_zone),
    effort: daysAround(now.getTime(), person.time_zone, effortDays - 1, 0).map(
      (date) => practised.find((day) => day.date === date) ?? { date, answers: 0, minutes: 0 },
    ),
  };
}

/** What would be recalled day by day if nothing were repeated: from what is remembered of each item and card. */
function forgetting(rows: readonly ScheduleColumns[], at: number, timeZone: string): Progress["forgetting"] {
  const traces = rows.flatMap((row) => memoryOf(row) ?? []);
  const dates = daysAround(at, timeZone, 0, daysAhead);
  const recall = forgettingAhead(
    traces.map((trace) => (when: number) => currentMemoryModel.retrievability(trace, when)),
    dates.map((_, day) => at + day * dayMs),
  );
  return { memories: traces.length, days: dates.map((date, day) => ({ date, recall: recall[day] ?? 0 })) };
}

/** Concepts that have items, those met first, both in teaching order. */
function conceptsInOrder({ catalogue }: Services, beliefs: Beliefs): CatalogueConcept[] {
  const concepts = catalogue
    .nodes()
    .filter((node) => node.items > 0)
    .map((node) => catalogue.concepts.get(node.id) as CatalogueConcept);
  return [
    ...concepts.filter(({ id }) => beliefs.concepts[id] !== undefined),
    ...concepts.filter(({ id }) => beliefs.concepts[id] === undefined),
  ];
}

export function beliefsNow(person: Awaited<ReturnType<typeof readBeliefs>> & object): Beliefs {
  return {
    ability: person.learner === null ? currentMasteryModel.priorAbility : abilityOf(person.learner),
    concepts: beliefsOf(person.beliefs),
  };
}

function presentConcept(
  { catalogue }: Services,
  concept: CatalogueConcept,
  { ability, concepts }: Beliefs,
  at: number,
): Progress["concepts"][number] {
  const belief = concepts[concept.id];
  const whole = concept.partOf === null ? null : catalogue.concepts.get(concept.partOf);
  return {
    id: concept.id,
    name: concept.name,
    packId: concept.packId,
    packTitle: catalogue.packTitle(concept.packId),
    partOf: whole === null || whole === undefined ? null : { id: whole.id, name: whole.name },
    requires: concept.requires,
    mastery: currentMasteryModel.mastery(ability, belief, at),
    answers: belief?.answers ?? 0,
    unassisted: belief?.unassisted ?? 0,
    lastAt: instantOf(belief?.at ?? null),
    items: catalogue.itemsOf(concept.id).filter(({ evidence }) => evidence === "question").length,
  };
}

export async function presentConceptDetail(services: Services, who: Who, conceptId: string): Promise<ConceptDetail> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const concept = found(catalogue.concepts.get(conceptId));
  const person = found(await readBeliefs(db, who));
  const answers = await answersOn(db, who, conceptId, answersShown);
  return {
    concept: { ...presentConcept(services, concept, beliefsNow(person), services.now()), statement: concept.statement },
    modelVersion: currentModelVersion,
    answers: answers.map((row) => presentAnswer(services, row)),
    readings: catalogue.readingsOf(conceptId).map(({ id, title, minutes }) => ({ id, title, minutes })),
  };
}

function presentAnswer(services: Services, row: AnswerRow): ConceptDetail["answers"][number] {
  return {
    responseId: row.response_id,
    position: row.position,
    itemId: row.item_id,
    title: titled(services, row).title,
    kind: services.catalogue.items.get(row.item_id)?.kind ?? "",
    score: row.override_score ?? row.score,
    confidence: row.confidence,
    help: row.help,
    answeredAt: row.answered_at.toISOString(),
    voided: row.overridden && row.override_score === null,
    decisions: { mark: row.mark_decision, belief: row.belief_decision },
  };
}

/** What an answered item may be called: its title (it was answered, so nothing is given away), or its concept. */
export function titled(
  { catalogue }: Services,
  row: Pick<AnswerRow, "item_id" | "concepts">,
): { title: string; conceptName: string } {
  const conceptName = catalogue.conceptName(row.concepts[0]?.id ?? "");
  return { title: catalogue.items.get(row.item_id)?.title ?? conceptName, conceptName };
}
