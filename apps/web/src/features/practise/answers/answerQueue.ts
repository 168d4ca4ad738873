import type { ResponseReply } from "@osler/contract";
import { Refusal } from "../../../api/errors.ts";
import { type Answer, type KeptAnswer, type Result, resultOf } from "./answer.ts";
import type { Answers, AnswerStore } from "./answerStore.ts";

/** What the queue stands on. */
export interface Ground {
  readonly store: Promise<AnswerStore>;
  /** Takes over what an older version of the app kept elsewhere. */
  readonly inherit: (store: AnswerStore, owner: string) => Promise<void>;
  readonly send: (answer: KeptAnswer) => Promise<ResponseReply>;
  /** Runs one thing at a time over all tabs of this browser. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Whether the server was away when it was last asked for anything. */
  readonly isAway: () => boolean;
  /** Tells the other tabs that something is kept differently now, and hears it of them. */
  readonly tabs: { tell(): void; hear(listener: () => void): void };
}

const firstDelayMs = 1_000;
const longestDelayMs = 20_000;
/** After this long without a mark the screen moves on; the mark comes when it comes. */
const patienceMs = 6_000;

const nothing: Answers = { waiting: [], settled: [] };

/**
 * Answers on their way. Each is kept in this browser before anything else happens, and sent in the order they were
 * given, by one tab at a time; after a lost connection it is sent again under the same id, which counts once.
 */
export class AnswerQueue {
  private readonly ground: Ground;
  private readonly listeners = new Set<() => void>();
  private owner: string | null = null;
  private seen: Answers = nothing;
  private signedOut: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private asked = false;
  private sending: Promise<void> | null = null;

  constructor(ground: Ground) {
    this.ground = ground;
    ground.tabs.hear(() => void this.look());
  }

  /** Sends what this owner still has waiting, now and whenever the connection comes back; returns the way to stop. */
  readonly runFor = (owner: string): (() => void) => {
    this.owner = owner;
    void this.flush();
    return () => {
      clearTimeout(this.timer);
      if (this.owner !== owner) return;
      this.owner = null;
      this.show(nothing);
    };
  };

  /**
   * Keeps an answer and sends it. Resolves once it is kept; `taken`: it was not, because another tab has answered this
   * activity. @throws what the storage throws when nothing can be kept.
   */
  async add(answer: Answer): Promise<"kept" | "taken"> {
    const store = await this.ground.store;
    const away = this.isAway();
    const how = await store.add(answer, away);
    if (how === "taken") return how;
    await this.changed();
    void this.flush();
    if (!away) setTimeout(() => void this.stopWaiting(answer), patienceMs);
    return how;
  }

  /** What waits, and what became of the rest, of this owner. The same object until something changes. */
  readonly answers = (): Answers => this.seen;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Forgets results that were shown. */
  async forget(orders: readonly number[]): Promise<void> {
    if (orders.length === 0) return;
    await (await this.ground.store).forget(orders);
    await this.changed();
  }

  /** Called when an answer waits for nothing but a sign-in. */
  onSignedOut(listener: () => void): void {
    this.signedOut = listener;
  }

  /** Sends what waits, in order, up to the first answer that cannot be delivered now. */
  flush(): Promise<void> {
    this.asked = true;
    this.sending ??= this.sendWhileAsked();
    return this.sending;
  }

  private async sendWhileAsked(): Promise<void> {
    try {
      while (this.asked) {
        clearTimeout(this.timer);
        await this.ground.exclusively(() => this.sendAll());
      }
    } catch {
      // The storage failed; what it holds is there still.
      this.later();
    } finally {
      this.sending = null;
    }
    await this.look();
  }

  private async sendAll(): Promise<void> {
    const store = await this.ground.store;
    if (this.owner !== null) await this.ground.inherit(store, this.owner);
    const next = () => {
      this.asked = false;
      return this.owner === null ? null : store.first(this.owner);
    };
    for (let answer = await next(); answer; answer = await next()) {
      if (!(await this.deliver(store, answer))) return;
    }
  }

  /** True when the queue may go on with what is first now. */
  private async deliver(store: AnswerStore, answer: KeptAnswer): Promise<boolean> {
    try {
      await this.settle(store, answer, { type: "marked", reply: await this.ground.send(answer) });
      return true;
    } catch (error) {
      const result = resultOf(error);
      if (result === null) return this.tryLater(store, answer.owner, error);
      // The screen moved on while this was under way: the answer names its activity now, and is sent anew.
      const movedOn = result.type === "conflict" && !answer.away && (await store.first(answer.owner))?.away === true;
      if (!movedOn) await this.settle(store, answer, result);
      return true;
    }
  }

  private async settle(store: AnswerStore, answer: KeptAnswer, result: Result): Promise<void> {
    this.failures = 0;
    await store.settle(answer.order, result);
    await this.changed();
  }

  private async tryLater(store: AnswerStore, owner: string, error: unknown): Promise<false> {
    this.later();
    if (error instanceof Refusal && error.code === "signInNeeded") this.signedOut?.();
    else await store.moveOn(owner);
    await this.changed();
    return false;
  }

  private later(): void {
    this.asked = false;
    this.failures += 1;
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** (this.failures - 1));
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private isAway(): boolean {
    return this.failures > 0 || this.ground.isAway();
  }

  private async stopWaiting({ owner, request }: Answer): Promise<void> {
    if (!this.seen.waiting.some((waiting) => waiting.request.id === request.id && !waiting.away)) return;
    await (await this.ground.store).moveOn(owner);
    await this.changed();
  }

  private async changed(): Promise<void> {
    this.ground.tabs.tell();
    await this.look();
  }

  private async look(): Promise<void> {
    const { owner } = this;
    if (owner === null) return;
    const answers = await (await this.ground.store).answers(owner);
    if (owner === this.owner) this.show(answers);
  }

  private show(answers: Answers): void {
    if (sameAnswers(this.seen, answers)) return;
    this.seen = answers;
    for (const listener of this.listeners) listener();
  }
}

function sameAnswers(one: Answers, other: Answers): boolean {
  const mark = ({ waiting, settled }: Answers) =>
    [...waiting.map(({ order, away }) => `${order}${away}`), "", ...settled.map(({ order }) => order)].join();
  return mark(one) === mark(other);
}
