import type { Activity, Sitting } from "@osler/contract";
import type { Answer, KeptAnswer, Result, SettledAnswer } from "./answer.ts";

/** What a sitting was begun for, as its address says it. */
export interface Wish {
  readonly mode?: "diagnostic";
  readonly concept?: string;
  readonly pack?: string;
  readonly item?: string;
}

/** A sitting as it was last known, with the activities that are ready ahead. */
export interface KeptSitting {
  readonly owner: string;
  readonly sitting: Sitting;
  readonly wish: Wish;
  readonly ready: readonly Activity[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Answers {
  /** In the order they were given. */
  readonly waiting: readonly KeptAnswer[];
  readonly settled: readonly SettledAnswer[];
}

/** What this browser keeps of a learner's practice, the same for all its tabs. */
export interface AnswerStore {
  /** Keeps an answer; resolves once it outlives a dead battery. `taken`: another tab has answered this activity and moved on. */
  add(answer: Answer, away: boolean): Promise<"kept" | "taken">;
  answers(owner: string): Promise<Answers>;
  /** The one that was given first. */
  first(owner: string): Promise<KeptAnswer | null>;
  /** Nobody waits any longer for the marks of this owner's answers. */
  moveOn(owner: string): Promise<void>;
  /** In one step an answer stops waiting and has its result, so that neither is ever lost. */
  settle(order: number, result: Result): Promise<void>;
  /** Forgets results that were seen. */
  forget(orders: readonly number[]): Promise<void>;
  /** Keeps how a sitting stands; one further on is not replaced by one that is behind. */
  keepSitting(kept: KeptSitting): Promise<void>;
  /** The latest first. */
  sittings(owner: string): Promise<readonly KeptSitting[]>;
  /** Drops what others than this owner could read: sittings and marks. Answers that no server has are never dropped. */
  forgetOthers(owner: string | null): Promise<void>;
}

/** Whether what is kept of a sitting may be replaced. */
export function isNewer(kept: KeptSitting, than: KeptSitting | undefined): boolean {
  return than === undefined || kept.owner !== than.owner || kept.sitting.answered >= than.sitting.answered;
}

export function latestFirst(sittings: readonly KeptSitting[]): readonly KeptSitting[] {
  return [...sittings].sort((one, other) => other.at - one.at);
}
