import type { Plan, PlannedActivity } from "@osler/contract";
import { currentMasteryModel, currentMemoryModel, type Reason, spreadOver, type WaitingReview } from "@osler/learner";
import type { Services } from "../../services.ts";
import { lookAhead } from "../attempts/ahead.ts";
import {
  abilityOf,
  beliefsOf,
  type DueRow,
  memoryOf,
  type OfferedActivity,
  type SittingRow,
} from "../attempts/rows.ts";
import { checkAtMost, placementAtMost, situationOf } from "../attempts/sittings.ts";
import type { LearnerView, Who } from "../attempts/store.ts";
import { daysUntil } from "./days.ts";
import { preferencesFrom } from "./preferences.ts";
import { dueReviews } from "./store.ts";

/** What a plan is made from besides the learner's beliefs. */
export interface Day {
  timeZone: string;
  minutesDone: number;
  reviewsDue: number;
  placementOpen: boolean;
  /** Days since the last diagnostic; null when the check of the week is not due. */
  checkAfterDays: number | null;
  read: ReadonlySet<string>;
  /** Concepts that became mastered in the last seven days. */
  masteredThisWeek: number;
}

const version = "plan/1";
const minutesOfPlacement = 12;
const minutesOfCheck = 4;
const activitiesAtMost = 80;
const leastMinutes = 0.5;
const spreadChoices = [1, 2, 3, 5, 7, 14];

/** What is useful within the learner's minutes, in order: made afresh from what is believed now. */
export async function planDay(services: Services, who: Who, view: LearnerView, day: Day): Promise<Plan> {
  const at = services.now();
  const preferences = preferencesFrom(view.learner.preferences);
  const left = Math.max(0, preferences.minutesPerDay - day.minutesDone);
  const activities = left < leastMinutes ? [] : await activitiesWithin(services, who, view, day, left);
  return {
    minutesWanted: preferences.minutesPerDay,
    minutesDone: day.minutesDone,
    minutes: minutesOf(activities),
    activities,
    reviewsDue: day.reviewsDue,
    reviewsDoneToday: view.reviews_today,
    reviewsPerDay: preferences.reviewsPerDay,
    backlog: await backlog(services, who, view, day, preferences.reviewsPerDay),
    exam: preferences.examOn === null ? null : examPace(services, view, day, preferences.examOn, at),
  };
}

function minutesOf(activities: readonly PlannedActivity[]): number {
  return activities.reduce((sum, { minutes }) => sum + minutes, 0);
}

async function activitiesWithin(
  services: Services,
  who: Who,
  view: LearnerView,
  day: Day,
  minutes: number,
): Promise<PlannedActivity[]> {
  const first = measured(day);
  const planned = (chosen: readonly OfferedActivity[]) => [...first, ...withReadings(services, day, chosen)];
  const chosen = await lookAhead(
    services,
    situationOf(services, who, view),
    (sofar) => sofar.length < activitiesAtMost && minutesOf(planned(sofar)) < minutes,
  );
  return upTo(minutes, planned(chosen.map(({ activity }) => activity)));
}

/** The first of them that fill the minutes. */
function upTo(minutes: number, activities: readonly PlannedActivity[]): PlannedActivity[] {
  let sum = 0;
  return activities.filter((activity) => {
    const fits = sum < minutes;
    sum += activity.minutes;
    return fits;
  });
}

/** The placement of somebody new, or the short check of the week, comes first: the rest is planned from it. */
function measured({ placementOpen, checkAfterDays }: Day): PlannedActivity[] {
  const nothing = { concept: null, reading: null };
  if (placementOpen) {
    const reason = because("placement", { atMost: placementAtMost });
    return [{ kind: "placement", ...nothing, minutes: minutesOfPlacement, reason }];
  }
  if (checkAfterDays === null) return [];
  const reason = because("weeklyCheck", { days: checkAfterDays, atMost: checkAtMost });
  return [{ kind: "check", ...nothing, minutes: minutesOfCheck, reason }];
}

/** The activities as a plan shows them, a reading before the first question on a concept never met. */
function withReadings({ catalogue }: Services, { read }: Day, chosen: readonly OfferedActivity[]): PlannedActivity[] {
  const begun = new Set<string>();
  return chosen.flatMap((offered): PlannedActivity[] => {
    const item = catalogue.items.get(offered.itemId);
    const concept = { id: offered.conceptId, name: catalogue.conceptName(offered.conceptId) };
    const activity: PlannedActivity = {
      kind: offered.review ? "review" : "question",
      concept,
      reading: null,
      minutes: Math.max(leastMinutes, item?.minutes ?? 1),
      reason: offered.reason,
    };
    const reading = catalogue.readingsOf(offered.conceptId)[0];
    const begins = offered.reason.code === "newConcept" && !begun.has(offered.conceptId);
    if (!begins || reading === undefined || read.has(reading.id)) return [activity];
    begun.add(offered.conceptId);
    const { id, title, minutes } = reading;
    const reason = because("readFirst", { concept: concept.name, minutes });
    return [{ kind: "reading", concept, reading: { id, title, minutes }, minutes, reason }, activity];
  });
}

async function backlog(
  services: Services,
  who: Who,
  view: LearnerView,
  day: Day,
  perDay: number,
): Promise<Plan["backlog"]> {
  const { spread } = view.learner;
  const at = services.now();
  const running = spread !== null && at < Date.parse(spread.until) ? spread : null;
  if (day.reviewsDue <= Math.max(0, perDay - view.reviews_today) && running === null) return null;
  const waiting = (await dueReviews(services.db, who, new Date(at))).flatMap((row) => waitingReview(services, row));
  return {
    due: day.reviewsDue,
    options: spreadChoices.map((days) => spreadOver(waiting, days, at)).filter(isWorthOffering),
    spreadUntil: running?.until ?? null,
  };
}

/** Spreading thinner than five a day only prolongs. */
function isWorthOffering({ days, reviewsPerDay }: { days: number; reviewsPerDay: number }): boolean {
  return days === 1 || reviewsPerDay >= 5;
}

export function waitingReview({ catalogue }: Services, row: DueRow): WaitingReview[] {
  const trace = memoryOf(row);
  if (trace === null) return [];
  const minutes = Math.max(leastMinutes, catalogue.items.get(row.subject_id)?.minutes ?? 1);
  return [{ minutes, recallAt: (when) => currentMemoryModel.retrievability(trace, when) }];
}

function examPace({ catalogue }: Services, view: LearnerView, day: Day, date: string, at: number): Plan["exam"] {
  const days = daysUntil(date, at, day.timeZone);
  if (days < 0) return null;
  const mastered = masteredConcepts(view, at);
  const conceptsLeft = catalogue.nodes().filter(({ id, items }) => items > 0 && !mastered.has(id)).length;
  return {
    date,
    days,
    conceptsLeft,
    neededPerDay: conceptsLeft / Math.max(1, days),
    recentPerDay: day.masteredThisWeek / 7,
  };
}

function masteredConcepts(view: LearnerView, at: number): Set<string> {
  const ability = abilityOf(view.learner);
  const met = Object.entries(beliefsOf(view.beliefs));
  return new Set(
    met.flatMap(([id, belief]) => (currentMasteryModel.mastery(ability, belief, at).level === "mastered" ? [id] : [])),
  );
}

/** A virtual sitting for planning: nothing done yet. */
export function emptySitting({ organisationId, learnerId }: Who, at: number): SittingRow {
  const now = new Date(at).toISOString();
  return {
    organisation_id: organisationId,
    sitting_id: learnerId,
    learner_id: learnerId,
    mode: "practice",
    pack_id: null,
    concept_id: null,
    item_id: null,
    started_at: now,
    last_at: now,
    ended_at: null,
    answered: 0,
    right_answers: 0,
    reviews: 0,
    current_concept: null,
    concept_run: 0,
    activity: null,
    nothing_left: null,
    at_most: null,
    help: "none",
    recent: [],
  };
}

function because(code: string, terms: Reason["terms"]): Reason {
  return { policy: version, code, terms };
}
