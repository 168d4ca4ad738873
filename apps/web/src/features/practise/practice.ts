import type { Activity, Feedback, Sitting } from "@osler/contract";
import type { Outcome, QueuedAnswer } from "./answerQueue.ts";

/** What the learner was told about an answer, with the activity it was given to. */
export interface Answered {
  readonly activity: Activity;
  readonly feedback: Feedback;
}

/** Where a sitting stands on this screen. */
export interface Practice {
  readonly sitting: Sitting;
  /** What is on the screen: an activity to answer, one on its way, or one with its feedback. Null: the summary. */
  readonly shown:
    | { readonly type: "ask"; readonly activity: Activity; readonly draft: unknown }
    | { readonly type: "waiting"; readonly activity: Activity; readonly answer: QueuedAnswer }
    | { readonly type: "told"; readonly answered: Answered }
    | null;
  /** A quiet sentence: why the screen moved on by itself. */
  readonly notice: "alreadyAnswered" | "activityMovedOn" | "sittingEnded" | null;
  readonly refusal: Extract<Outcome, { type: "refused" }> | null;
  /** Everything answered on this screen, for the summary. */
  readonly history: readonly Answered[];
}

export type PracticeEvent =
  | { readonly type: "draft"; readonly draft: unknown }
  | { readonly type: "send"; readonly answer: QueuedAnswer }
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | { readonly type: "hint"; readonly hint: string }
  | { readonly type: "next" }
  | { readonly type: "ended"; readonly sitting: Sitting };

/** Opens a sitting as the server tells it, taking up an answer still on its way, feedback not yet left, or a draft. */
export function openPractice(sitting: Sitting, kept: Kept | null, waiting: QueuedAnswer | null): Practice {
  const base = { sitting, notice: null, refusal: null, history: kept?.history ?? [] };
  if (waiting) return { ...base, shown: { type: "waiting", activity: waiting.activity, answer: waiting } };
  if (kept?.told) return { ...base, shown: { type: "told", answered: kept.told } };
  return { ...base, shown: asked(sitting, kept?.draft ?? null) };
}

/** What a browser keeps of a sitting, so that a reload or a visit to a reading changes nothing on the screen. */
export interface Kept {
  readonly sittingId: string;
  readonly draft: { readonly position: number; readonly draft: unknown } | null;
  readonly told: Answered | null;
  readonly history: readonly Answered[];
}

export function keptOf({ sitting, shown, history }: Practice): Kept {
  return {
    sittingId: sitting.id,
    draft: shown?.type === "ask" ? { position: shown.activity.position, draft: shown.draft } : null,
    told: shown?.type === "told" ? shown.answered : null,
    history,
  };
}

export function practiceReducer(practice: Practice, event: PracticeEvent): Practice {
  switch (event.type) {
    case "draft":
      return withDraft(practice, event.draft);
    case "send":
      return withSent(practice, event.answer);
    case "hint":
      return withHint(practice, event.hint);
    case "outcome":
      return withOutcome(practice, event.outcome);
    case "next":
      return { ...practice, notice: null, refusal: null, shown: asked(practice.sitting, null) };
    case "ended":
      return { ...practice, sitting: event.sitting, notice: null, refusal: null, shown: null };
  }
}

function asked(sitting: Sitting, draft: Kept["draft"]): Practice["shown"] {
  if (!sitting.activity || sitting.endedAt) return null;
  const same = draft?.position === sitting.activity.position;
  return { type: "ask", activity: sitting.activity, draft: same ? draft.draft : null };
}

function withDraft(practice: Practice, draft: unknown): Practice {
  return practice.shown?.type === "ask" ? { ...practice, shown: { ...practice.shown, draft } } : practice;
}

/** Only an activity that is being asked can be answered, so a double click sends nothing twice. */
function withSent(practice: Practice, answer: QueuedAnswer): Practice {
  if (practice.shown?.type !== "ask") return practice;
  return {
    ...practice,
    notice: null,
    refusal: null,
    shown: { type: "waiting", activity: practice.shown.activity, answer },
  };
}

function withHint(practice: Practice, hint: string): Practice {
  if (practice.shown?.type !== "ask") return practice;
  return { ...practice, shown: { ...practice.shown, activity: { ...practice.shown.activity, hint } } };
}

function withOutcome(practice: Practice, outcome: Outcome): Practice {
  const { answer } = outcome;
  if (outcome.type === "kept") {
    const answered = { activity: answer.activity, feedback: outcome.reply.feedback };
    const history = [...practice.history, answered];
    return { ...practice, sitting: outcome.reply.sitting, shown: { type: "told", answered }, history };
  }
  if (outcome.type === "conflict") {
    return {
      ...practice,
      sitting: outcome.sitting,
      shown: asked(outcome.sitting, null),
      notice: noticeOf(outcome.code),
    };
  }
  const shown = { type: "ask" as const, activity: answer.activity, draft: answer.request.response };
  return { ...practice, shown, refusal: outcome };
}

function noticeOf(code: string): Practice["notice"] {
  return code === "alreadyAnswered" || code === "sittingEnded" ? code : "activityMovedOn";
}
