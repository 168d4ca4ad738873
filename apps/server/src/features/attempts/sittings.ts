import type { SittingRequest } from "@osler/contract";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import { placementOf, settlePlacement } from "../plan/store.ts";
import { chooseNext, dueWithinCap, type Situation } from "./choose.ts";
import { shownWords } from "./shown.ts";
import { abilityOf, beliefsOf, type SittingRow } from "./rows.ts";
import {
  type Bounds,
  encountersWith,
  endSitting,
  ensureLearner,
  insertSitting,
  type LearnerView,
  noteHint,
  offer,
  openSitting,
  readLearnerView,
  type Who,
} from "./store.ts";

/** A sitting left alone this long is over; the next one begins afresh. */
export const staleMs = 8 * 3_600_000;

/** Begins a sitting, or goes on with the open one that has the same bounds. */
export async function beginSitting(services: Services, who: Who, request: SittingRequest): Promise<SittingRow> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const bounds: Bounds = {
    mode: request.mode ?? "practice",
    packId: request.pack ?? null,
    conceptId: request.concept ?? null,
    itemId: request.item ?? null,
  };
  if (bounds.conceptId !== null) found(catalogue.concepts.get(bounds.conceptId));
  if (bounds.itemId !== null) found(catalogue.items.get(bounds.itemId));
  if (bounds.packId !== null) found(catalogue.packs.find((pack) => pack.pack_id === bounds.packId));
  const now = services.now();
  await ensureLearner(db, who, new Date(now));
  const open = await openSitting(db, who, bounds);
  if (open !== null && request.fresh !== true && now - open.lastAt.getTime() < staleMs)
    return readSitting(services, who, open.sittingId);
  if (open !== null) await endSitting(db, who, open.sittingId, new Date(now));
  // Somebody (another tab) may begin the same sitting at this moment; whichever is there is then gone on with.
  const atMost = bounds.mode === "diagnostic" ? await questionsOfDiagnostic(db, who) : null;
  const inserted = await insertSitting(db, who, { id: request.id, atMost, ...bounds }, new Date(now));
  const sittingId = inserted ? request.id : ((await openSitting(db, who, bounds))?.sittingId ?? request.id);
  return readSitting(services, who, sittingId);
}

/** A placement asks at most 15 questions, the short check of the week 5. */
export const placementAtMost = 15;
export const checkAtMost = 5;

async function questionsOfDiagnostic(db: Services["db"], who: Who): Promise<number> {
  return (await placementOf(db, who)) === null ? placementAtMost : checkAtMost;
}

/** The sitting as it stands; one that is at nothing is given something to do, if there is something. */
export async function readSitting(services: Services, who: Who, sittingId: string): Promise<SittingRow> {
  const view = await viewOf(services, who, sittingId);
  if (view.sitting.activity !== null || view.sitting.ended_at !== null) return view.sitting;
  await offerNext(services, who, view);
  return (await viewOf(services, who, sittingId)).sitting;
}

async function offerNext(services: Services, who: Who, view: LearnerView): Promise<void> {
  const at = services.now();
  await offer(
    services.db,
    who,
    view.sitting,
    await chooseNext(services, situationOf(services, who, view)),
    new Date(at),
  );
}

/** Everything choosing depends on, from what was read of a learner. */
export function situationOf(services: Services, who: Who, view: LearnerView): Situation {
  const at = services.now();
  return {
    who,
    sitting: view.sitting,
    ability: abilityOf(view.learner),
    beliefs: beliefsOf(view.beliefs),
    due: dueWithinCap(view, at),
    at,
    encounters: (ids) => encountersWith(services.db, who, ids),
  };
}

export async function viewOf(services: Services, who: Who, sittingId: string): Promise<LearnerView> {
  const view = found(await readLearnerView(services.db, who, sittingId, new Date(services.now())));
  await services.catalogue.upTo(view.revision);
  return view;
}

export async function finishSitting(services: Services, who: Who, sittingId: string): Promise<SittingRow> {
  await endSitting(services.db, who, sittingId, new Date(services.now()));
  const { sitting } = await viewOf(services, who, sittingId);
  if (sitting.mode === "diagnostic") await settlePlacement(services.db, who, "taken");
  return (await viewOf(services, who, sittingId)).sitting;
}

/** The hint of the current activity; from then on its answer counts as helped. */
export async function giveHint(services: Services, shelf: ItemShelf, who: Who, sittingId: string): Promise<string> {
  const { sitting } = await viewOf(services, who, sittingId);
  const activity = found(sitting.activity);
  const item = await shelf.item(activity.itemId, activity.itemVersion);
  const { hint } = item;
  found(hint);
  await noteHint(services.db, who, sittingId, sitting.answered);
  return shownWords(item, activity.decisionId, hint) as string;
}
