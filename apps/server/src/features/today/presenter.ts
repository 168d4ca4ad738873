import type { Today } from "@osler/contract";
import { chooseFocus, currentMasteryModel, type Reason } from "@osler/learner";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { BeliefChange } from "../attempts/answer.ts";
import { openSitting, readLearnerView, type Who } from "../attempts/store.ts";
import { beliefsNow, type Beliefs, titled } from "../progress/presenter.ts";
import { missedAnswers, readBeliefs } from "../progress/store.ts";
import { answersByDay, beliefChangesSince, dueCount, itemsMet } from "./store.ts";

const dayMs = 86_400_000;
const minutesOfAReview = 1;
const minutesOfAConcept = 6;
const visibleChange = 0.03;

/** One clear start, why, and what has happened lately. */
export async function presentToday(services: Services, who: Who): Promise<Today> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const at = services.now();
  const person = found(await readBeliefs(db, who));
  const weekAgo = new Date(at - 7 * dayMs);
  const [due, met, days, changes, missed, start] = await Promise.all([
    dueCount(db, who, new Date(at)),
    itemsMet(db, who),
    answersByDay(db, who, person.time_zone, weekAgo),
    beliefChangesSince(db, who, weekAgo),
    missedAnswers(db, who, { onlySure: false, limit: 6 }),
    openStart(services, who, at),
  ]);
  const beliefs = beliefsNow(person);
  return {
    name: person.name,
    localHour: localHour(at, person.time_zone),
    dueReviews: due,
    start: {
      ...start,
      ...nextConcept(services, beliefs, at),
      minutes: Math.round(Math.min(due, 20) * minutesOfAReview + minutesOfAConcept),
    },
    week: lastSevenDays(at, person.time_zone).map(
      (date) => days.find((day) => day.date === date) ?? { date, answers: 0, minutes: 0 },
    ),
    changes: summedUp(changes)
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

async function openStart(
  services: Services,
  who: Who,
  at: number,
): Promise<{ sittingId: string | null; answered: number }> {
  const open = await openSitting(services.db, who, { packId: null, conceptId: null, itemId: null });
  if (open === null || at - open.lastAt.getTime() > dayMs / 3) return { sittingId: null, answered: 0 };
  const view = await readLearnerView(services.db, who, open.sittingId, new Date(at));
  return { sittingId: open.sittingId, answered: view?.sitting.answered ?? 0 };
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

function localHour(at: number, timeZone: string): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));
}

/** The learner's last seven days, today last; their day begins at 04:00. */
function lastSevenDays(at: number, timeZone: string): string[] {
  const today = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at - 4 * 3_600_000);
  const noon = Date.parse(`${today}T12:00:00Z`);
  return [6, 5, 4, 3, 2, 1, 0].map((back) => new Date(noon - back * dayMs).toISOString().slice(0, 10));
}
