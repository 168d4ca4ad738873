import type { AheadReply } from "@osler/contract";
import type { Services } from "../../services.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import { chooseNext, type Situation } from "./choose.ts";
import { presentActivity, presentSitting } from "./presenter.ts";
import { forgetReady, handOut, readyActivities } from "./readyStore.ts";
import type { EncounterRow, OfferedActivity, SittingRow } from "./rows.ts";
import { readSitting, situationOf, viewOf } from "./sittings.ts";
import type { DecisionRow, Who } from "./store.ts";

/** An activity with the decision that chose it; null where that is in the log already. */
export interface Choice {
  activity: OfferedActivity;
  decision: DecisionRow | null;
}

/** So many activities are ready ahead, that of now among them. */
const readyAtMost = 20;
const readyForMs = 30 * 86_400_000;

/**
 * What would be given one after another, from what is believed now: the policy's choices, as if each were answered and
 * nothing learnt of it.
 * @param goesOn asked before each further choice with what was chosen so far
 */
export async function lookAhead(
  services: Services,
  situation: Situation,
  goesOn: (chosen: readonly OfferedActivity[]) => boolean,
): Promise<Choice[]> {
  const encounters = remembered(situation.encounters);
  const chosen: Choice[] = [];
  let { sitting, due } = situation;
  while (goesOn(chosen.map(({ activity }) => activity))) {
    const next = await chooseNext(services, { ...situation, sitting, due, encounters });
    const { activity, decision } = next;
    if (activity === null || decision === null) break;
    chosen.push({ activity, decision });
    due = due.filter((row) => row.subject_id !== activity.itemId);
    sitting = after(sitting, activity, next);
  }
  return chosen;
}

/** A sitting as it will be once the activity was answered. */
function after(
  sitting: SittingRow,
  activity: OfferedActivity,
  { currentConcept, conceptRun }: { currentConcept: string | null; conceptRun: number },
): SittingRow {
  return {
    ...sitting,
    answered: sitting.answered + 1,
    reviews: sitting.reviews + (activity.review ? 1 : 0),
    recent: [...sitting.recent, activity.itemId],
    current_concept: currentConcept,
    concept_run: conceptRun,
  };
}

/** Asks for each item once, however often it is a candidate. */
function remembered(ask: Situation["encounters"]): Situation["encounters"] {
  const asked = new Set<string>();
  const known = new Map<string, EncounterRow>();
  return async (ids) => {
    const unasked = ids.filter((id) => !asked.has(id));
    if (unasked.length > 0) {
      for (const [id, row] of await ask(unasked)) known.set(id, row);
      for (const id of unasked) asked.add(id);
    }
    return known;
  };
}

/** Hands out what is ready ahead; any of it may be answered later, without a connection, from any device. */
export async function readyAhead(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  sittingId: string,
): Promise<AheadReply> {
  const sitting = await readSitting(services, who, sittingId);
  const { activity: current } = sitting;
  const now = new Date(services.now());
  const next = current === null ? [] : await following(services, who, sittingId, current);
  const activities = current === null ? [] : [current, ...next.map(({ activity }) => activity)];
  await handOut(services.db, who, sittingId, next, now);
  await forgetReady(services.db, who, new Date(now.getTime() - readyForMs));
  return {
    sitting: await presentSitting(services, shelf, sitting),
    activities: await Promise.all(activities.map((offered) => presentActivity(services, shelf, sitting, offered))),
  };
}

/** What comes after the activity of now; one that was handed out before and waits keeps its name, on every device. */
async function following(services: Services, who: Who, sittingId: string, current: OfferedActivity): Promise<Choice[]> {
  const view = await viewOf(services, who, sittingId);
  const situation = situationOf(services, who, view);
  const { current_concept: currentConcept, concept_run: conceptRun } = view.sitting;
  const chosen = await lookAhead(
    services,
    {
      ...situation,
      sitting: after(view.sitting, current, { currentConcept, conceptRun }),
      due: situation.due.filter((row) => row.subject_id !== current.itemId),
    },
    (sofar) => sofar.length < readyAtMost - 1,
  );
  const waiting = await readyActivities(services.db, who, sittingId);
  return chosen.map(({ activity, decision }) => {
    const same = waiting.find(
      ({ itemId, itemVersion }) => itemId === activity.itemId && itemVersion === activity.itemVersion,
    );
    return same === undefined ? { activity, decision } : { activity: same, decision: null };
  });
}
