import { type Encouragement, encouragementFor } from "@osler/learner";
import type { Services } from "../../services.ts";
import type { Who } from "../attempts/store.ts";
import { dayOf, hourOf } from "./days.ts";
import type { LearnerToday } from "./learnerToday.ts";
import { preferencesFrom } from "./preferences.ts";
import { noteSaid } from "./store.ts";

/** A change of an estimate, 0..1, that is worth a word. */
const mendedBy = 0.08;
const lowMean = 0.5;
const dayMs = 86_400_000;

/** What is seen of somebody's last week besides their day. */
export interface Week {
  /** Names of the concepts that answers were missed on. */
  missed: readonly string[];
  /** Share right among the confident answers, and how many those were. */
  sure: { answers: number; right: number };
}

/** A sentence about effort or strategy, said again for the rest of its day, or none. */
export async function encourage(
  services: Services,
  who: Who,
  timeZone: string,
  today: LearnerToday,
  week: Week,
): Promise<Encouragement | null> {
  const at = services.now();
  const { said, preferences } = today.view.learner;
  const { encouragement: wanted, restFrom, restTo } = preferencesFrom(preferences);
  const lately = {
    at,
    hour: hourOf(at, timeZone),
    wanted,
    restFrom,
    restTo,
    ...workOf(services, today, week, timeZone),
  };
  const saidToday = said !== null && dayOf(Date.parse(said.at), timeZone) === dayOf(at, timeZone);
  if (saidToday)
    return encouragementFor({ ...lately, lastSaidAt: null, lastCode: null }) === null ? null : repeated(said);
  const sentence = encouragementFor({
    ...lately,
    lastSaidAt: said === null ? null : Date.parse(said.at),
    lastCode: said?.code ?? null,
  });
  if (sentence !== null) await noteSaid(services.db, who, { at: new Date(at).toISOString(), ...sentence });
  return sentence;
}

function repeated({ code, terms }: { code: string; terms?: Encouragement["terms"] }): Encouragement {
  return { code: code as Encouragement["code"], terms: terms ?? {} };
}

function workOf(
  { catalogue, now }: Services,
  { days, changes }: LearnerToday,
  { missed, sure }: Week,
  timeZone: string,
) {
  const latest = new Map(changes.map((change) => [change.conceptId, change]));
  const first = new Map(changes.toReversed().map((change) => [change.conceptId, change]));
  const names = (ids: Iterable<string>) => [...ids].map((id) => catalogue.conceptName(id));
  const risen = [...latest.values()].filter(
    ({ conceptId, after }) => after.mean - (first.get(conceptId)?.before.mean ?? after.mean) >= mendedBy,
  );
  const todayDate = dayOf(now(), timeZone);
  const practised = days.filter(({ answers }) => answers > 0).map(({ date }) => date);
  const before = practised.findLast((date) => date < todayDate);
  return {
    daysAway: before === undefined ? null : Math.round((Date.parse(todayDate) - Date.parse(before)) / dayMs),
    answersToday: days.find(({ date }) => date === todayDate)?.answers ?? 0,
    activeDays: practised.length,
    mended: names(risen.map(({ conceptId }) => conceptId)).find((name) => missed.includes(name)) ?? null,
    hardConcepts: [...latest.values()].filter(({ after }) => after.mean < lowMean).length,
    sureAndRight: sure.answers >= 8 ? sure.right : null,
  };
}
