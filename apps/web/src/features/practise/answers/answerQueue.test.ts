import type { Activity, ResponseReply, Sitting } from "@osler/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refusal, Unreachable } from "../../../api/errors.ts";
import type { Answer, KeptAnswer } from "./answer.ts";
import { AnswerQueue } from "./answerQueue.ts";
import { memoryStore } from "./memoryStore.ts";

const reply = { repeated: false, counted: true } as ResponseReply;
type End = ResponseReply | Error | Promise<ResponseReply>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function answer(id: string, owner = "ada"): Answer {
  const activity = { decisionId: `choice of ${id}` } as Activity;
  return { owner, sittingId: "sitting", activity, request: { id, position: 0 } as Answer["request"] };
}

/** A browser: what it keeps, one lock, and the tabs that hear each other. Sends end as told, one after the other. */
function browser(ends: End[] = []) {
  const store = memoryStore();
  const sent: KeptAnswer[] = [];
  const heard: (() => void)[] = [];
  let last = Promise.resolve();
  let under = 0;
  let most = 0;
  const away = { now: false };
  const tab = () =>
    new AnswerQueue({
      store: Promise.resolve(store),
      inherit: async () => {},
      isAway: () => away.now,
      send: async (given) => {
        sent.push(given);
        under += 1;
        most = Math.max(most, under);
        try {
          const end = await (ends.shift() ?? reply);
          if (end instanceof Error) throw end;
          return end;
        } finally {
          under -= 1;
        }
      },
      exclusively: (work) => {
        last = last.then(work, work);
        return last;
      },
      tabs: {
        tell: () => {
          for (const listener of heard) listener();
        },
        hear: (listener) => void heard.push(listener),
      },
    });
  return { tab, sent, away, store, mostAtOnce: () => most };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const sentIds = (sent: readonly KeptAnswer[]) => sent.map(({ request }) => request.id);

test("keeps an answer before it sends it, and has its result afterwards", async () => {
  let mark: (marked: ResponseReply) => void = () => {};
  const { tab, sent, store } = browser([new Promise<ResponseReply>((resolve) => (mark = resolve))]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await settle();
  expect(sentIds(sent)).toEqual(["one"]);
  expect((await store.answers("ada")).waiting).toHaveLength(1);
  mark(reply);
  await settle();
  expect(queue.answers()).toMatchObject({ waiting: [], settled: [{ away: false, result: { type: "marked" } }] });
});

test("sends an answer again under the same id, ever more slowly, until it is acknowledged", async () => {
  const { tab, sent } = browser([new Unreachable(), new Unreachable(), new Refusal(503, "databaseAway", "", {})]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await settle();
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2_000 + 4_000);
  expect(sentIds(sent)).toEqual(["one", "one", "one", "one"]);
  expect(queue.answers().settled).toMatchObject([{ away: true, result: { type: "marked" } }]);
});

test("no longer waits for a mark once the server is away, and names the activity from then on", async () => {
  const { tab, sent } = browser([new Unreachable()]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await settle();
  expect(queue.answers().waiting).toMatchObject([{ away: true }]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(({ request }) => request.decisionId)).toEqual([undefined, "choice of one"]);
});

test("does not wait at all for an answer that is given while the server is away", async () => {
  const { tab, away } = browser([new Unreachable()]);
  const queue = tab();
  away.now = true;
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  expect(queue.answers().waiting).toMatchObject([{ away: true, request: { decisionId: "choice of one" } }]);
});

test("lets the screen move on when the server takes too long, and the mark comes when it comes", async () => {
  let mark: (marked: ResponseReply) => void = () => {};
  const { tab } = browser([new Promise<ResponseReply>((resolve) => (mark = resolve))]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(6_000);
  expect(queue.answers().waiting).toMatchObject([{ away: true }]);
  mark(reply);
  await settle();
  expect(queue.answers()).toMatchObject({ waiting: [], settled: [{ away: true }] });
});

test("sends what two tabs gave in the order it was given, one at a time, and nothing twice", async () => {
  const { tab, sent, away, mostAtOnce } = browser([new Unreachable(), new Unreachable()]);
  away.now = true;
  const [left, right] = [tab(), tab()];
  for (const queue of [left, right]) queue.runFor("ada");
  for (const [queue, id] of [
    [left, "1"],
    [right, "2"],
    [right, "3"],
    [left, "4"],
  ] as const)
    await queue.add(answer(id));
  away.now = false;
  await Promise.all([left.flush(), right.flush()]);
  await vi.advanceTimersByTimeAsync(60_000);
  const delivered = sentIds(sent).filter((id, place, all) => all.lastIndexOf(id) === place);
  expect(delivered).toEqual(["1", "2", "3", "4"]);
  expect(sent.length).toBeLessThanOrEqual(4 + 2);
  expect(mostAtOnce()).toBe(1);
  expect(right.answers().settled.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
});

test("goes on with what is kept after the page was closed", async () => {
  const { tab, sent, away } = browser([new Unreachable(), reply]);
  away.now = true;
  const before = tab();
  const stop = before.runFor("ada");
  await before.add(answer("one"));
  await settle();
  stop();
  const after = tab();
  after.runFor("ada");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sentIds(sent)).toEqual(["one", "one"]);
  expect(after.answers().settled).toHaveLength(1);
});

test("never sends the answer of another account", async () => {
  const { tab, sent } = browser();
  const queue = tab();
  queue.runFor("ada");
  await queue.add(answer("theirs", "bea"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

test("waits for the sign-in when the session has ended, and says so", async () => {
  const { tab } = browser([new Refusal(401, "signInNeeded", "", {})]);
  const queue = tab();
  const signedOut = vi.fn();
  queue.onSignedOut(signedOut);
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await settle();
  expect(signedOut).toHaveBeenCalledOnce();
  expect(queue.answers().waiting).toMatchObject([{ away: false, request: { id: "one" } }]);
});

test("hands on the sitting when another tab was faster", async () => {
  const sitting = { id: "sitting" } as Sitting;
  const { tab } = browser([new Refusal(409, "alreadyAnswered", "", { sitting })]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await settle();
  expect(queue.answers().settled).toMatchObject([{ result: { type: "conflict", code: "alreadyAnswered", sitting } }]);
});

test("sends an answer by its activity when its place was taken after the screen had moved on", async () => {
  let refuse: (error: Error) => void = () => {};
  const { tab, sent } = browser([new Promise<ResponseReply>((_, reject) => (refuse = reject)), reply]);
  const queue = tab();
  queue.runFor("ada");
  await settle();
  await queue.add(answer("one"));
  await vi.advanceTimersByTimeAsync(6_000);
  refuse(new Refusal(409, "activityMovedOn", "", { sitting: {} }));
  await settle();
  expect(sent.map(({ request }) => request.decisionId)).toEqual([undefined, "choice of one"]);
  expect(queue.answers().settled).toMatchObject([{ result: { type: "marked" } }]);
});

test.each([
  [400, "malformedRequest"],
  [403, "notAllowed"],
  [404, "notFound"],
  [413, "tooLarge"],
  [422, "responseDoesNotFit"],
] as const)(
  "keeps an answer that is refused with %i where it can be seen, and goes on with the next",
  async (status, code) => {
    const { tab, sent, away } = browser([new Unreachable(), new Refusal(status, code, "", {}), reply]);
    away.now = true;
    const queue = tab();
    queue.runFor("ada");
    await settle();
    await queue.add(answer("one"));
    await settle();
    await queue.add(answer("two"));
    away.now = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sentIds(sent).at(-1)).toBe("two");
    expect(queue.answers()).toMatchObject({
      waiting: [],
      settled: [{ result: { type: "refused", code } }, { result: { type: "marked" } }],
    });
  },
);

test("tries again when the storage fails on the way", async () => {
  const { tab, store } = browser();
  const queue = tab();
  queue.runFor("ada");
  await settle();
  const keep = vi.spyOn(store, "settle").mockRejectedValueOnce(new Error("the disk is busy"));
  await queue.add(answer("one"));
  await settle();
  expect(queue.answers().waiting).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(keep).toHaveBeenCalledTimes(2);
  expect(queue.answers()).toMatchObject({ waiting: [], settled: [{ result: { type: "marked" } }] });
});
