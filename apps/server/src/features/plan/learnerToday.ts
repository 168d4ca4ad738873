import type { Plan } from "@osler/contract";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { BeliefChange } from "../attempts/answer.ts";
import { staleMs } from "../attempts/sittings.ts";
import {
  ensureLearner,
  type LearnerView,
  openSitting,
  readLearner,
  readLearnerView,
  type Who,
} from "../attempts/store.ts";
import { beliefChangesSince, answersByDay, dueCount } from "../today/store.ts";
import { dayOf } from "./days.ts";
import { type Day, emptySitting, planDay } from "./planDay.ts";
import { diagnostics, readingsRead } from "./store.ts";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** Before so many answers there is nothing that a check could correct. */
const answersBeforeCheck = 20;

/** What was read of a learner's day: what they are in the middle of, what is planned, what happened lately. */
export interface LearnerToday {
  view: LearnerView;
  /** The open sitting of general practice, if it is fresh enough to go on with. */
  open: { sittingId: string; answered: number } | null;
  placementOpen: boolean;
  plan: Plan;
  days: { date: string; answers: number; minutes: number }[];
  changes: BeliefChange[];
}

/** Reads a learner's day and plans what is left of it. */
export async function learnerToday(services: Services, who: Who, timeZone: string): Promise<LearnerToday> {
  const { db, catalogue } = services;
  const at = services.now();
  const now = new Date(at);
  const weekAgo = new Date(at - weekMs);
  await catalogue.upTo();
  const { view, open } = await viewNow(services, who, now);
  const [days, changes, reviewsDue, diagnosed, read] = await Promise.all([
    answersByDay(db, who, timeZone, weekAgo),
    beliefChangesSince(db, who, weekAgo),
    dueCount(db, who, now),
    diagnostics(db, who),
    readingsRead(db, who),
  ]);
  const inPlacement = diagnosed.openSince !== null && at - diagnosed.openSince.getTime() < staleMs;
  const placementOpen = view.learner.placement === null && (view.learner.position === 0 || inPlacement);
  const day: Day = {
    timeZone,
    minutesDone: days.find(({ date }) => date === dayOf(at, timeZone))?.minutes ?? 0,
    reviewsDue,
    placementOpen,
    checkAfterDays: checkAfterDays(view, diagnosed.lastAt, at),
    read,
    masteredThisWeek: new Set(changes.filter(becameMastered).map(({ conceptId }) => conceptId)).size,
  };
  return { view, open, placementOpen, plan: await planDay(services, who, view, day), days, changes };
}

async function viewNow(services: Services, who: Who, now: Date): Promise<Pick<LearnerToday, "view" | "open">> {
  const { db } = services;
  const open = await openSitting(db, who, { mode: "practice", packId: null, conceptId: null, itemId: null });
  if (open !== null && now.getTime() - open.lastAt.getTime() < staleMs) {
    const view = found(await readLearnerView(db, who, open.sittingId, now));
    return { view, open: { sittingId: open.sittingId, answered: view.sitting.answered } };
  }
  await ensureLearner(db, who, now);
  const learner = found(await readLearner(db, who, now));
  return { view: { ...learner, sitting: emptySitting(who, now.getTime()) }, open: null };
}

/** The check of the week is due seven days after the last diagnostic, or after joining. */
function checkAfterDays({ learner }: LearnerView, lastAt: Date | null, at: number): number | null {
  if (learner.position < answersBeforeCheck) return null;
  const since = at - (lastAt?.getTime() ?? Date.parse(learner.created_at));
  return since >= weekMs ? Math.floor(since / dayMs) : null;
}

function becameMastered({ before, after }: BeliefChange): boolean {
  return after.level === "mastered" && before.level !== "mastered";
}
