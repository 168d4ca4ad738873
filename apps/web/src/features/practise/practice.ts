import type { Activity, ErrorCode, Feedback, Sitting } from "@osler/contract";
import { type Answer, isMarked, type KeptAnswer, type MarkedAnswer, type SettledAnswer } from "./answers/answer.ts";
import type { Answers } from "./answers/answerStore.ts";

/** What the learner was told about an answer, with the activity it was given to. */
export interface Answered {
  readonly activity: Activity;
  readonly feedback: Feedback;
}

/** Where a sitting stands on this screen. */
export interface Practice {
  /** As the server told it last. */
  readonly sitting: Sitting;
  /** What was handed out ahead, for when the server is away. */
  readonly ready: readonly Activity[];
  /** What was answered here and waits to be marked, with nobody waiting for it. */
  readonly held: readonly Activity[];
  /**
   * What is on the screen: an activity to answer, one on its way, one with its feedback, or nothing because all that
   * was ready is answered. Null: the summary.
   */
  readonly shown:
    | { readonly type: "ask"; readonly activity: Activity; readonly draft: unknown }
    | { readonly type: "waiting"; readonly activity: Activity; readonly answer: Answer }
    | { readonly type: "told"; readonly answered: Answered }
    | { readonly type: "usedUp" }
    | null;
  /** A quiet sentence: why the screen moved on by itself. */
  readonly notice: "alreadyAnswered" | "activityMovedOn" | "sittingEnded" | "kept" | null;
  readonly refusal: ErrorCode | "notKept" | null;
  /** The answer whose result is on the screen, so that it need not be kept any longer. */
  readonly heard: number | null;
  /** Everything answered and marked on this screen, for the summary. */
  readonly history: readonly Answered[];
}

export type PracticeEvent =
  | { readonly type: "draft"; readonly draft: unknown }
  | { readonly type: "send"; readonly answer: Answer }
  | { readonly type: "answers"; readonly answers: Answers }
  | { readonly type: "taken" }
  | { readonly type: "notKept" }
  | { readonly type: "ready"; readonly sitting: Sitting; readonly activities: readonly Activity[] }
  | { readonly type: "hint"; readonly hint: string }
  | { readonly type: "next" }
  | { readonly type: "ended"; readonly sitting: Sitting };

/** A sitting as it is opened: by the server's word, or by what this browser kept of it. */
export interface Opened {
  readonly sitting: Sitting;
  readonly ready: readonly Activity[];
  readonly answers: Answers;
}

/** What a browser keeps of a sitting, so that a reload or a visit to a reading changes nothing on the screen. */
export interface Kept {
  readonly sittingId: string;
  readonly draft: { readonly decisionId: string; readonly draft: unknown } | null;
  readonly told: Answered | null;
  readonly history: readonly Answered[];
}

/** Opens a sitting, taking up an answer still on its way, feedback not yet left, or a draft. */
export function openPractice({ sitting, ready, answers }: Opened, kept: Kept | null): Practice {
  const history = kept?.history ?? [];
  const base: Practice = { sitting, ready, held: [], shown: null, notice: null, refusal: null, heard: null, history };
  const own = answersOf(sitting.id, answers);
  const held = { ...base, held: heldBy(own.waiting) };
  const waiting = own.waiting.find(({ away }) => !away) ?? own.settled.findLast(({ away }) => !away);
  if (waiting) {
    const { activity } = waiting;
    return withAnswers({ ...held, shown: { type: "waiting", activity, answer: waiting } }, answers);
  }
  if (kept?.told) return withAnswers({ ...held, shown: { type: "told", answered: kept.told } }, answers);
  return withAnswers({ ...held, shown: asked(held, kept?.draft ?? null) }, answers);
}

export function keptOf({ sitting, shown, history }: Practice): Kept {
  return {
    sittingId: sitting.id,
    draft: shown?.type === "ask" ? { decisionId: shown.activity.decisionId, draft: shown.draft } : null,
    told: shown?.type === "told" ? shown.answered : null,
    history,
  };
}

/** The activities that could be answered here without the server, the one of now first. */
export function unanswered({
  sitting,
  ready,
  held,
  history,
}: Pick<Practice, "sitting" | "ready" | "held" | "history">): readonly Activity[] {
  if (sitting.endedAt !== null) return [];
  const decisions = new Set([...held, ...history.map(({ activity }) => activity)].map(({ decisionId }) => decisionId));
  const heldItems = new Set(held.map(({ itemId }) => itemId));
  const current = [sitting.activity]
    .filter((activity) => activity !== null)
    .filter(({ decisionId, itemId }) => !decisions.has(decisionId) && !heldItems.has(itemId));
  // An item of a while ago may be the one of now again; among those ready ahead it is a leftover.
  const items = new Set([
    ...heldItems,
    ...[...history.map(({ activity }) => activity), ...current].map(({ itemId }) => itemId),
  ]);
  const following = ready.filter(({ decisionId, itemId }) => !decisions.has(decisionId) && !items.has(itemId));
  const left = [...current, ...following];
  return sitting.atMost === null ? left : left.slice(0, Math.max(0, sitting.atMost - sitting.answered - held.length));
}

/** How many were answered in this sitting, those that wait to be marked among them. */
export function answeredSoFar({ sitting, held }: Practice): number {
  return sitting.answered + held.length;
}

export function practiceReducer(practice: Practice, event: PracticeEvent): Practice {
  switch (event.type) {
    case "draft":
      return withDraft(practice, event.draft);
    case "send":
      return withSent(practice, event.answer);
    case "answers":
      return withAnswers(practice, event.answers);
    case "taken":
      return withTaken(practice);
    case "notKept":
      return withRefused(practice, "notKept");
    case "ready":
      return withReady(practice, event.sitting, event.activities);
    case "hint":
      return withHint(practice, event.hint);
    case "next":
      return moveOn(practice, null);
    case "ended":
      return { ...practice, sitting: event.sitting, notice: null, refusal: null, shown: null };
  }
}

/** What comes next on the screen: what the server has chosen, or while answers wait what is ready ahead. */
function asked(practice: Practice, draft: Kept["draft"]): Practice["shown"] {
  const { sitting, held } = practice;
  const nothingLeft = sitting.activity === null || sitting.endedAt !== null;
  if (held.length === 0 && nothingLeft) return null;
  const [activity] = unanswered(practice);
  if (!activity) return { type: "usedUp" };
  return { type: "ask", activity, draft: draft?.decisionId === activity.decisionId ? draft.draft : null };
}

function moveOn(practice: Practice, notice: Practice["notice"]): Practice {
  return { ...practice, notice, refusal: null, shown: asked(practice, null) };
}

function withDraft(practice: Practice, draft: unknown): Practice {
  return practice.shown?.type === "ask" ? { ...practice, shown: { ...practice.shown, draft } } : practice;
}

/** Only an activity that is being asked can be answered, so a double click sends nothing twice. */
function withSent(practice: Practice, answer: Answer): Practice {
  if (practice.shown?.type !== "ask") return practice;
  const { activity } = practice.shown;
  return { ...practice, notice: null, refusal: null, shown: { type: "waiting", activity, answer } };
}

/** Another tab answered this activity and moved on before; that answer counts. */
function withTaken(practice: Practice): Practice {
  if (practice.shown?.type !== "waiting") return practice;
  return moveOn({ ...practice, held: [...practice.held, practice.shown.activity] }, "alreadyAnswered");
}

function withReady(practice: Practice, sitting: Sitting, activities: readonly Activity[]): Practice {
  const known = later(practice.sitting, sitting);
  const next = { ...practice, ready: activities, sitting: known };
  return practice.shown?.type === "usedUp" ? moveOn(next, practice.notice) : next;
}

function withHint(practice: Practice, hint: string): Practice {
  if (practice.shown?.type !== "ask") return practice;
  return { ...practice, shown: { ...practice.shown, activity: { ...practice.shown.activity, hint } } };
}

/** Gives an answer back to be changed. */
function withRefused(practice: Practice, refusal: ErrorCode | "notKept"): Practice {
  if (practice.shown?.type !== "waiting") return practice;
  const { activity, answer } = practice.shown;
  return { ...practice, shown: { type: "ask", activity, draft: answer.request.response }, refusal };
}

/** Brings the screen in line with what is kept of its answers: what waits, and what became of the others. */
function withAnswers(practice: Practice, answers: Answers): Practice {
  const own = answersOf(practice.sitting.id, answers);
  const known = new Set(practice.history.map(({ feedback }) => feedback.responseId));
  const fresh = own.settled
    .filter(isMarked)
    .filter((answer) => !known.has(answer.request.id) && (answer.away || isWaitedFor(practice, answer)));
  const held = heldBy(own.waiting);
  const marked = withMarks(practice, fresh);
  const kept = isSame(held, marked.held) ? marked : { ...marked, held };
  const told = kept.notice === "kept" && held.length === 0 ? { ...kept, notice: null } : kept;
  return onScreen(told, own, fresh);
}

/** Adds marks that are new to this screen; its sitting is then as the last of them told it. */
function withMarks(practice: Practice, fresh: readonly MarkedAnswer[]): Practice {
  if (fresh.length === 0) return practice;
  const sitting = fresh.reduce((now, { result }) => later(now, result.reply.sitting), practice.sitting);
  return { ...practice, sitting, history: [...practice.history, ...fresh.map(answeredOf)] };
}

/** What the screen makes of it: only what it waited for, or what was answered elsewhere, takes it from where it is. */
function onScreen(practice: Practice, answers: Answers, fresh: readonly MarkedAnswer[]): Practice {
  const { shown, held } = practice;
  if (shown?.type === "waiting") return afterWaiting(practice, shown.answer, answers);
  if (shown?.type === "ask")
    return isAnsweredHere(practice, shown.activity) ? moveOn(practice, "alreadyAnswered") : practice;
  if (shown?.type === "told" || (shown === null && practice.sitting.endedAt !== null)) return practice;
  if (shown?.type === "usedUp" && held.length > 0)
    return unanswered(practice).length > 0 ? moveOn(practice, null) : practice;
  const [only, ...others] = answers.settled.filter(isMarked);
  // A single question that was answered without a connection: its feedback is all that there is to show.
  if (only && others.length === 0 && fresh.includes(only) && asked(practice, null)?.type !== "ask")
    return { ...practice, notice: null, shown: { type: "told", answered: answeredOf(only) } };
  return shown === null ? practice : moveOn(practice, null);
}

function isAnsweredHere({ held, history }: Practice, { decisionId }: Activity): boolean {
  return [...held, ...history.map(({ activity }) => activity)].some((activity) => activity.decisionId === decisionId);
}

function afterWaiting(practice: Practice, { request }: Answer, { waiting, settled }: Answers): Practice {
  const result = settled.find((answer) => answer.request.id === request.id);
  if (result && !result.away) return afterResult({ ...practice, heard: result.order }, result);
  const movedOn = result?.away === true || waiting.some(({ away, request: { id } }) => away && id === request.id);
  return movedOn ? moveOn(practice, "kept") : practice;
}

function afterResult(practice: Practice, settled: SettledAnswer): Practice {
  const { result } = settled;
  if (result.type === "refused") return withRefused(practice, result.code);
  if (result.type === "marked")
    return { ...practice, shown: { type: "told", answered: answeredOf({ ...settled, result }) } };
  return moveOn({ ...practice, sitting: result.sitting }, noticeOf(result.code));
}

function noticeOf(code: ErrorCode): Practice["notice"] {
  return code === "alreadyAnswered" || code === "sittingEnded" ? code : "activityMovedOn";
}

function isWaitedFor({ shown }: Practice, { request }: Answer): boolean {
  return shown?.type === "waiting" && shown.answer.request.id === request.id;
}

function answeredOf({ activity, result }: MarkedAnswer): Answered {
  return { activity, feedback: result.reply.feedback };
}

function answersOf(sittingId: string, { waiting, settled }: Answers): Answers {
  const isOwn = (answer: Answer) => answer.sittingId === sittingId;
  return { waiting: waiting.filter(isOwn), settled: settled.filter(isOwn) };
}

function heldBy(waiting: readonly KeptAnswer[]): readonly Activity[] {
  return waiting.filter(({ away }) => away).map(({ activity }) => activity);
}

/** The one that is further on; of two that are equally far, the second. */
function later(one: Sitting, other: Sitting): Sitting {
  return other.answered >= one.answered || other.endedAt !== null ? other : one;
}

function isSame(one: readonly Activity[], other: readonly Activity[]): boolean {
  return one.length === other.length && one.every(({ decisionId }, place) => decisionId === other[place]?.decisionId);
}
