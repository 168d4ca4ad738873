import type { Activity, ResponseReply } from "@osler/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refusal, Unreachable } from "../../api/errors.ts";
import { AnswerQueue, type Outcome, type QueuedAnswer } from "./answerQueue.ts";

const account = "0191f7a0-0000-7000-8000-000000000001";
const reply = { repeated: false } as ResponseReply;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function answer(id: string, accountId = account): QueuedAnswer {
  const request = {
    id,
    position: 0,
    itemId: "pack/item",
    itemVersion: 1,
    response: { chosen: "a" },
    confidence: 1 as const,
    elapsedMs: 1000,
    answeredAt: "2026-03-01T10:00:00.000Z",
  };
  return { accountId, sittingId: "sitting", activity: {} as Activity, request };
}

function storage(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
}

/** A queue whose sends end as told, one after the other; what it sent and what it told is kept. */
function queueWith(ends: (ResponseReply | Error)[], keeper = storage()) {
  const sent: string[] = [];
  const outcomes: Outcome[] = [];
  const send = ({ request }: QueuedAnswer) => {
    sent.push(request.id);
    const end = ends.shift() ?? reply;
    return end instanceof Error ? Promise.reject(end) : Promise.resolve(end);
  };
  const queue = new AnswerQueue(send, keeper);
  queue.onOutcome("sitting", (outcome) => outcomes.push(outcome));
  return { queue, sent, outcomes };
}

test("sends an answer at once and forgets it when it is acknowledged", async () => {
  const { queue, sent, outcomes } = queueWith([]);
  queue.runFor(account);
  queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(["one"]);
  expect(outcomes.map(({ type }) => type)).toEqual(["kept"]);
  expect(queue.waitingIn("sitting")).toBeNull();
});

test("sends an answer again under the same id, ever more slowly, until it is acknowledged", async () => {
  const { queue, sent, outcomes } = queueWith([
    new Unreachable(),
    new Unreachable(),
    new Refusal(503, "databaseAway", "", {}),
  ]);
  queue.runFor(account);
  queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  expect(queue.waiting()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(["one", "one"]);
  await vi.advanceTimersByTimeAsync(2_000 + 4_000);
  expect(sent).toEqual(["one", "one", "one", "one"]);
  expect(outcomes.map(({ type }) => type)).toEqual(["kept"]);
  expect(queue.waiting()).toBe(0);
});

test("keeps an unacknowledged answer over a reload", async () => {
  const keeper = storage();
  const before = queueWith([new Unreachable()], keeper);
  before.queue.runFor(account);
  before.queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  const after = queueWith([], keeper);
  expect(after.queue.waitingIn("sitting")?.request.id).toBe("one");
  after.queue.runFor(account);
  await vi.advanceTimersByTimeAsync(0);
  expect(after.sent).toEqual(["one"]);
});

test("holds what became of an answer until its sitting is on the screen again", async () => {
  const queue = new AnswerQueue(() => Promise.resolve(reply), storage());
  queue.runFor(account);
  queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  const heard: Outcome[] = [];
  queue.onOutcome("another sitting", (outcome) => heard.push(outcome));
  expect(heard).toEqual([]);
  queue.onOutcome("sitting", (outcome) => heard.push(outcome));
  expect(heard.map(({ type }) => type)).toEqual(["kept"]);
});

test("never sends the answer of another account", async () => {
  const { queue, sent } = queueWith([]);
  queue.runFor(account);
  queue.add(answer("theirs", "0191f7a0-0000-7000-8000-000000000002"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

test("waits for the sign-in when the session has ended, and says so", async () => {
  const { queue } = queueWith([new Refusal(401, "signInNeeded", "", {})]);
  const signedOut = vi.fn();
  queue.onSignedOut(signedOut);
  queue.runFor(account);
  queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  expect(signedOut).toHaveBeenCalledOnce();
  expect(queue.waitingIn("sitting")?.request.id).toBe("one");
});

test("gives up an answer that another tab was faster with, and hands on the sitting", async () => {
  const sitting = { id: "sitting" };
  const { queue, outcomes } = queueWith([new Refusal(409, "alreadyAnswered", "", { sitting })]);
  queue.runFor(account);
  queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes).toMatchObject([{ type: "conflict", code: "alreadyAnswered", sitting }]);
  expect(queue.waitingIn("sitting")).toBeNull();
});

test("starts empty from storage that holds something else", () => {
  expect(queueWith([], storage({ "osler.answers": "{broken" })).queue.waitingIn("sitting")).toBeNull();
});
