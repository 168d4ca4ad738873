import type { Today } from "@osler/contract";
import { chooseFocus, currentMasteryModel, type Reason } from "@osler/learner";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { BeliefChange } from "../attempts/answer.ts";
import type { Who } from "../attempts/store.ts";
import { daysAround, hourOf } from "../plan/days.ts";
import { encourage } from "../plan/encourage.ts";
import { learnerToday } from "../plan/learnerToday.ts";
import { beliefsNow, type Beliefs, titled } from "../progress/presenter.ts";
import { confidenceCounts, missedAnswers, readBeliefs } from "../progress/store.ts";
import { itemsMet } from "./store.ts";

const visibleChange = 0.03;

/** One clear start, why, and what has happened lately. */
export async function presentToday(services: Services, who: Who): Promise<Today> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const at = services.now();
  const person = found(await readBeliefs(db, who));
  const [today, met, missed, calibration] = await Promise.all([
    learnerToday(services, who, person.time_zone),
    itemsMet(db, who),
    missedAnswers(db, who, { onlySure: false, limit: 6 }),
    confidenceCounts(db, who),
  ]);
  const sure = calibration.find(({ confidence }) => confidence === 2) ?? { answers: 0, right: 0 };
  const missedNames = missed.map((row) => titled(services, row).conceptName);
  return {
    name: person.name,
    localHour: hourOf(at, person.time_zone),
    dueReviews: today.plan.reviewsDue,
    start: {
      sittingId: today.open?.sittingId ?? null,
      answered: today.open?.answered ?? 0,
      ...nextConcept(services, beliefsNow(person), at),
      minutes: Math.round(today.plan.minutes),
    },
    plan: today.plan,
    placementOpen: today.placementOpen,
    encouragement: await encourage(services, who, person.time_zone, today, { missed: missedNames, sure }),
    week: daysAround(at, person.time_zone, 6, 0).map(
      (date) => today.days.find((day) => day.date === date) ?? { date, answers: 0, minutes: 0 },
    ),
    changes: summedUp(today.changes)
      .slice(0, 5)
      .map((change) => ({ ...change, name: catalogue.conceptName(change.conceptId) })),
    missed: missed.map((row) => ({
      ...titled(services, row),
      itemId: row.item_id,
      sure: row.confidence === 2,
      answeredAt: row.answered_at.toISOString(),
      reading: readingFor(services, row.concepts[0]?.id ?? ""),
    })),
    content: { items: catalogue.items.size, answered: met },
  };
}

function nextConcept(
  { catalogue }: Services,
  { ability, concepts }: Beliefs,
  at: number,
): { concept: Today["start"]["concept"]; reason: Reason } {
  const focus = chooseFocus({
    at,
    ability,
    beliefs: concepts,
    concepts: catalogue.nodes(),
    due: [],
    sitting: { activities: 0, reviews: 0, currentConcept: null, conceptRun: 0, exhausted: [] },
  });
  if (focus.type !== "concept") return { concept: null, reason: focus.reason };
  const name = catalogue.conceptName(focus.conceptId);
  const mastery = currentMasteryModel.mastery(ability, concepts[focus.conceptId], at);
  return {
    concept: { id: focus.conceptId, name, mastery },
    reason: { ...focus.reason, terms: { ...focus.reason.terms, concept: name } },
  };
}

/** From each concept's first belief of the week to its last, the largest changes first. */
function summedUp(changes: readonly BeliefChange[]): BeliefChange[] {
  const byConcept = new Map<string, BeliefChange>();
  for (const change of changes)
    byConcept.set(change.conceptId, { ...change, before: byConcept.get(change.conceptId)?.before ?? change.before });
  return [...byConcept.values()].filter((change) => size(change) >= visibleChange).sort((a, b) => size(b) - size(a));
}

function size({ before, after }: BeliefChange): number {
  return Math.abs(after.mean - before.mean);
}

function readingFor({ catalogue }: Services, conceptId: string) {
  const reading = catalogue.readingsOf(conceptId)[0];
  return reading === undefined ? null : { id: reading.id, title: reading.title, minutes: reading.minutes };
}
