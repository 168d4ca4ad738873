import type { SittingRequest } from "@osler/contract";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import { chooseNext } from "./choose.ts";
import { abilityOf, beliefsOf, type SittingRow } from "./rows.ts";
import {
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
const staleMs = 8 * 3_600_000;

/** Begins a sitting, or goes on with the open one that has the same bounds. */
export async function beginSitting(services: Services, who: Who, request: SittingRequest): Promise<SittingRow> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const bounds = { packId: request.pack ?? null, conceptId: request.concept ?? null, itemId: request.item ?? null };
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
  const inserted = await insertSitting(db, who, { id: request.id, ...bounds }, new Date(now));
  const sittingId = inserted ? request.id : ((await openSitting(db, who, bounds))?.sittingId ?? request.id);
  return readSitting(services, who, sittingId);
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
  const situation = {
    who,
    sitting: view.sitting,
    ability: abilityOf(view.learner),
    beliefs: beliefsOf(view.beliefs),
    due: view.due,
    at,
  };
  await offer(services.db, who, view.sitting, await chooseNext(services, situation), new Date(at));
}

async function viewOf(services: Services, who: Who, sittingId: string): Promise<LearnerView> {
  const view = found(await readLearnerView(services.db, who, sittingId, new Date(services.now())));
  await services.catalogue.upTo(view.revision);
  return view;
}

export async function finishSitting(services: Services, who: Who, sittingId: string): Promise<SittingRow> {
  await endSitting(services.db, who, sittingId, new Date(services.now()));
  return (await viewOf(services, who, sittingId)).sitting;
}

/** The hint of the current activity; from then on its answer counts as helped. */
export async function giveHint(services: Services, shelf: ItemShelf, who: Who, sittingId: string): Promise<string> {
  const { sitting } = await viewOf(services, who, sittingId);
  const activity = found(sitting.activity);
  const { hint } = await shelf.item(activity.itemId, activity.itemVersion);
  found(hint);
  await noteHint(services.db, who, sittingId, sitting.answered);
  return hint as string;
}
