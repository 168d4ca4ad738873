import type { Activity, ErrorCode, ResponseReply, ResponseRequest, Sitting } from "@osler/contract";
import { Refusal } from "../../../api/errors.ts";

/** An answer as it was given, with the activity it answers. */
export interface Answer {
  /** Whose it is: an account in an organisation. */
  readonly owner: string;
  readonly sittingId: string;
  readonly activity: Activity;
  readonly request: ResponseRequest;
}

/** An answer that the server has not acknowledged yet. */
export interface KeptAnswer extends Answer {
  /** In which order the answers of this browser were given, over all its tabs. */
  readonly order: number;
  /** Nobody waits for its mark: the screen has moved on. It then names its activity, so that it counts wherever the sitting is. */
  readonly away: boolean;
}

/** What became of an answer. What is `refused` was not kept by the server and is not sent again. */
export type Result =
  | { readonly type: "marked"; readonly reply: ResponseReply }
  | { readonly type: "conflict"; readonly code: ErrorCode; readonly sitting: Sitting }
  | { readonly type: "refused"; readonly code: ErrorCode };

export interface SettledAnswer extends KeptAnswer {
  readonly result: Result;
}

export interface MarkedAnswer extends SettledAnswer {
  readonly result: Extract<Result, { type: "marked" }>;
}

export function isMarked(answer: SettledAnswer): answer is MarkedAnswer {
  return answer.result.type === "marked";
}

/** The same answer, no longer waited for. */
export function movedOn(answer: KeptAnswer): KeptAnswer {
  const request = { ...answer.request, decisionId: answer.activity.decisionId };
  return { ...answer, away: true, request };
}

/** Whether two answers, of two tabs, are to the very same activity. */
export function isSameActivity(one: Answer, other: Answer): boolean {
  return one.owner === other.owner && one.activity.decisionId === other.activity.decisionId;
}

/** Null when the answer should be tried again: the server was away, busy, full, or wants a sign-in first. */
export function resultOf(error: unknown): Result | null {
  if (!(error instanceof Refusal) || isPassing(error)) return null;
  const { sitting } = error.body as { sitting?: Sitting };
  return sitting ? { type: "conflict", code: error.code, sitting } : { type: "refused", code: error.code };
}

const passing = new Set([401, 408, 425, 429]);

function isPassing({ status, code }: Refusal): boolean {
  return status >= 500 || passing.has(status) || code === "csrfTokenMissing";
}
