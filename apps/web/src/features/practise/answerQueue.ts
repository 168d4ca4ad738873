import type { Activity, ResponseReply, ResponseRequest, Sitting } from "@osler/contract";
import { change } from "../../api/client.ts";
import { Refusal } from "../../api/errors.ts";

/** An answer that the server has not acknowledged yet, with the activity it answers. */
export interface QueuedAnswer {
  readonly accountId: string;
  readonly sittingId: string;
  readonly activity: Activity;
  readonly request: ResponseRequest;
}

/** What became of an answer. `refused` answers were not kept and will not be sent again. */
export type Outcome =
  | { readonly type: "kept"; readonly answer: QueuedAnswer; readonly reply: ResponseReply }
  | {
      readonly type: "conflict";
      readonly answer: QueuedAnswer;
      readonly code: Refusal["code"];
      readonly sitting: Sitting;
    }
  | { readonly type: "refused"; readonly answer: QueuedAnswer; readonly error: Refusal };

type Send = (answer: QueuedAnswer) => Promise<ResponseReply>;
interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const storageKey = "osler.answers";
const firstDelayMs = 1_000;
const longestDelayMs = 20_000;

/**
 * Answers on their way. Each is kept in this browser until the server acknowledges it, and sent again under the same
 * id after a lost connection or a reload, which counts once.
 */
export class AnswerQueue {
  private readonly send: Send;
  private readonly keeper: Keeper;
  private answers: readonly QueuedAnswer[];
  private readonly changed = new Set<() => void>();
  private readonly listeners = new Map<string, (outcome: Outcome) => void>();
  private unheard: readonly Outcome[] = [];
  private signedOut: (() => void) | null = null;
  private accountId: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private sending = false;

  constructor(send: Send, keeper: Keeper) {
    this.send = send;
    this.keeper = keeper;
    this.answers = kept(keeper);
  }

  /** Sends what this account still has waiting, now and whenever the connection comes back; returns the way to stop. */
  readonly runFor = (accountId: string): (() => void) => {
    this.accountId = accountId;
    const now = () => void this.flush();
    globalThis.addEventListener?.("online", now);
    now();
    return () => {
      globalThis.removeEventListener?.("online", now);
      clearTimeout(this.timer);
      this.accountId = null;
    };
  };

  add(answer: QueuedAnswer): void {
    this.keep([...this.answers.filter(({ request }) => request.id !== answer.request.id), answer]);
    void this.flush();
  }

  /** The answer that a sitting still waits for, for example after a reload. */
  waitingIn(sittingId: string): QueuedAnswer | null {
    return this.answers.find((answer) => answer.sittingId === sittingId) ?? null;
  }

  readonly waiting = (): number => (this.failures === 0 ? 0 : this.answers.length);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  };

  /**
   * Tells what becomes of a sitting's answers; returns the way to stop. An answer can be acknowledged before its sitting
   * is on the screen again, as after a reload: that is told at once.
   */
  onOutcome(sittingId: string, listener: (outcome: Outcome) => void): () => void {
    this.listeners.set(sittingId, listener);
    const waited = this.unheard.filter(({ answer }) => answer.sittingId === sittingId);
    this.unheard = this.unheard.filter((outcome) => !waited.includes(outcome));
    for (const outcome of waited) listener(outcome);
    return () => {
      if (this.listeners.get(sittingId) === listener) this.listeners.delete(sittingId);
    };
  }

  /** Called when an answer waits for nothing but a sign-in. */
  onSignedOut(listener: () => void): void {
    this.signedOut = listener;
  }

  /** One pass over the queue, in order; stops at the first answer that cannot be delivered now. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      for (let answer = this.next(); answer; answer = this.next()) {
        if (!(await this.deliver(answer))) return;
      }
    } finally {
      this.sending = false;
    }
  }

  private next(): QueuedAnswer | undefined {
    return this.answers.find((answer) => answer.accountId === this.accountId);
  }

  private async deliver(answer: QueuedAnswer): Promise<boolean> {
    try {
      const reply = await this.send(answer);
      this.settle({ type: "kept", answer, reply });
      return true;
    } catch (error) {
      const outcome = outcomeOf(answer, error);
      if (outcome) this.settle(outcome);
      else this.tryLater(error);
      return outcome !== null;
    }
  }

  private settle(outcome: Outcome): void {
    this.failures = 0;
    this.keep(this.answers.filter(({ request }) => request.id !== outcome.answer.request.id));
    const listener = this.listeners.get(outcome.answer.sittingId);
    if (listener) listener(outcome);
    else this.unheard = [...this.unheard, outcome];
  }

  private tryLater(error: unknown): void {
    this.failures += 1;
    if (error instanceof Refusal && error.code === "signInNeeded") this.signedOut?.();
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (this.failures - 1));
    this.timer = setTimeout(() => void this.flush(), delay);
    this.tell();
  }

  private keep(answers: readonly QueuedAnswer[]): void {
    this.answers = answers;
    try {
      this.keeper.setItem(storageKey, JSON.stringify(answers));
    } catch {
      // Full or blocked storage: the answer still lives in this tab.
    }
    this.tell();
  }

  private tell(): void {
    for (const listener of this.changed) listener();
  }
}

/** Null when the answer should be tried again: the server was away, busy, full, or wants a sign-in first. */
function outcomeOf(answer: QueuedAnswer, error: unknown): Outcome | null {
  if (!(error instanceof Refusal)) return null;
  if (error.status >= 500 || error.status === 429 || error.status === 401) return null;
  const sitting = (error.body as { sitting?: Sitting }).sitting;
  if (sitting) return { type: "conflict", answer, code: error.code, sitting };
  return { type: "refused", answer, error };
}

function kept(keeper: Keeper): readonly QueuedAnswer[] {
  try {
    const stored: unknown = JSON.parse(keeper.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function browserStorage(): Keeper {
  try {
    return globalThis.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {} };
  }
}

/** The one queue of this tab. */
export const answerQueue = new AnswerQueue(
  ({ sittingId, request }) => change<ResponseReply>("POST", `/api/sittings/${sittingId}/responses`, request),
  browserStorage(),
);
