import type { ResponseReply, ResponseRequest } from "@osler/contract";
import { isDuplicate, withRetries } from "../../db/errors.ts";
import { found, Problem } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import { type BeliefChange, isRight, keepAnswer, type Kept, scoreResponse } from "./answer.ts";
import { presentFeedback, presentSitting } from "./presenter.ts";
import { keepLate } from "./readyStore.ts";
import type { OfferedActivity, ResponseRow } from "./rows.ts";
import { finishSitting, readSitting } from "./sittings.ts";
import { type AnswerView, decisionsOn, readAnswerView, type Who } from "./store.ts";

const attempts = 6;

/**
 * Takes one answer: marks it, updates what is believed, chooses what is next, and keeps all of it before replying. The
 * same response again (a retry, a double click) is told its first outcome; another one for an activity that was
 * answered already is refused with the way on.
 */
export async function respond(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  sittingId: string,
  request: ResponseRequest,
): Promise<ResponseReply> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const view = await readView(services, who, sittingId, request);
    if (view.existing !== null) return replyToExisting(services, shelf, who, sittingId, request, view.existing);
    const offered =
      request.decisionId === undefined
        ? await requireActivity(services, shelf, who, view, request)
        : activityOf(view, request, request.decisionId);
    if (offered === null) return replyToLate(services, shelf, who, view, request, request.decisionId as string);
    const item = await shelf.item(offered.itemId, offered.itemVersion);
    const kept = await tryToKeep(() => keepAnswer(services, shelf, who, view, item, offered, request));
    if (kept === null) continue;
    // A diagnostic ends by itself, and with it the placement; practice goes on whenever something is due again.
    if (view.sitting.mode === "diagnostic" && kept.next.activity === null)
      await finishSitting(services, who, sittingId);
    return replyToKept(services, shelf, view, item, offered.decisionId, request, kept);
  }
  // Either somebody else's response has this id, or this learner is answering in very many windows at once. Nothing was kept.
  throw new Problem("malformedRequest", {
    details: [{ path: "/id", message: "cannot be used; make a new UUIDv7 and send the answer again" }],
  });
}

async function readView(
  services: Services,
  who: Who,
  sittingId: string,
  request: ResponseRequest,
): Promise<AnswerView> {
  const decisionId = request.decisionId ?? null;
  const positionInSitting = decisionId === null ? request.position : null;
  const wanted = { sittingId, responseId: request.id, positionInSitting, itemId: request.itemId, decisionId };
  const view = found(await withRetries(() => readAnswerView(services.db, who, wanted, new Date(services.now()))));
  await services.catalogue.upTo(view.revision);
  return view;
}

async function requireActivity(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  { sitting }: AnswerView,
  request: ResponseRequest,
) {
  if (sitting.ended_at !== null) throw new Problem("sittingEnded");
  const offered = sitting.activity;
  if (
    offered === null ||
    offered.position !== request.position ||
    offered.itemId !== request.itemId ||
    offered.itemVersion !== request.itemVersion
  ) {
    const current = await readSitting(services, who, sitting.sitting_id);
    throw new Problem("activityMovedOn", { sitting: await presentSitting(services, shelf, current) });
  }
  return offered;
}

/** The activity a response names: the one of now, or one that was handed out ahead; null when it waits for no answer. */
function activityOf(
  { sitting, ready }: AnswerView,
  { itemId, itemVersion }: ResponseRequest,
  decisionId: string,
): OfferedActivity | null {
  const current = sitting.activity?.decisionId === decisionId && sitting.ended_at === null;
  const named = current ? sitting.activity : ready;
  return named !== null && named.itemId === itemId && named.itemVersion === itemVersion ? named : null;
}

/** Answered on another device first: kept and shown, but not counted again. */
async function replyToLate(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  { sitting }: AnswerView,
  request: ResponseRequest,
  decisionId: string,
): Promise<ResponseReply> {
  const item = await shelf.item(request.itemId, request.itemVersion);
  const { given, score, feedback: itemFeedback } = scoreResponse(item, decisionId, request.response);
  const { id: responseId, confidence, answeredAt } = request;
  const late = { given, score, confidence, answered_at: answeredAt, decision_id: decisionId, response_id: responseId };
  await keepLate(
    services.db,
    who,
    { ...late, sitting_id: sitting.sitting_id, item_id: item.id, item_version: item.version },
    new Date(services.now()),
  );
  const outcome = { responseId, shownBy: decisionId, given, score, itemFeedback, confidence, changes: [], dueAt: null };
  return {
    feedback: await presentFeedback(services, item, {
      ...outcome,
      decisions: { mark: decisionId, belief: decisionId },
    }),
    sitting: await presentSitting(services, shelf, await readSitting(services, who, sitting.sitting_id)),
    repeated: false,
    counted: false,
  };
}

/** Null when another answer came between, by position or by a unique key; the caller looks again. */
async function tryToKeep(keep: () => Promise<Kept | null>): Promise<Kept | null> {
  try {
    return await withRetries(keep);
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

async function replyToKept(
  services: Services,
  shelf: ItemShelf,
  view: AnswerView,
  item: Awaited<ReturnType<ItemShelf["item"]>>,
  shownBy: string,
  request: ResponseRequest,
  kept: Kept,
): Promise<ResponseReply> {
  const { judged, decisions, next } = kept;
  const outcome = {
    responseId: request.id,
    shownBy,
    given: request.response,
    score: judged.score,
    itemFeedback: judged.feedback,
    confidence: judged.evidence.confidence,
    changes: judged.changes,
    dueAt: judged.after.memory?.due ?? null,
    decisions,
  };
  const sitting = {
    ...view.sitting,
    answered: view.sitting.answered + 1,
    right_answers: view.sitting.right_answers + (isRight(judged) ? 1 : 0),
    activity: next.activity,
    nothing_left: next.nothingLeft,
    help: "none" as const,
  };
  const [feedback, presented] = await Promise.all([
    presentFeedback(services, item, outcome),
    presentSitting(services, shelf, sitting),
  ]);
  return { feedback, sitting: presented, repeated: false, counted: true };
}

async function replyToExisting(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  sittingId: string,
  request: ResponseRequest,
  existing: ResponseRow,
): Promise<ResponseReply> {
  const sitting = await presentSitting(services, shelf, await readSitting(services, who, sittingId));
  const sameAnswer =
    existing.response_id === request.id &&
    existing.sitting_id === sittingId &&
    (request.decisionId !== undefined || existing.position_in_sitting === request.position);
  if (!sameAnswer) throw new Problem("alreadyAnswered", { sitting });
  const item = await shelf.item(existing.item_id, existing.item_version);
  const decisions = await decisionsOn(services.db, who.organisationId, existing);
  const belief = decisions.belief as { changes: BeliefChange[]; dueAt: number | null };
  const { choice } = decisions.mark as { choice: string };
  const feedback = await presentFeedback(services, item, {
    responseId: existing.response_id,
    shownBy: choice,
    given: existing.given,
    score: existing.score,
    itemFeedback: scoreResponse(item, choice, existing.given).feedback,
    confidence: existing.confidence,
    changes: belief.changes,
    dueAt: belief.dueAt,
    decisions: { mark: existing.mark_decision, belief: existing.belief_decision },
  });
  return { feedback, sitting, repeated: true, counted: true };
}
