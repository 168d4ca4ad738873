import type { Activity, Feedback, ResponseReply, Sitting } from "@osler/contract";
import { expect, test } from "vitest";
import type { Answer, KeptAnswer, Result, SettledAnswer } from "./answers/answer.ts";
import {
  answeredSoFar,
  keptOf,
  type Opened,
  openPractice,
  type Practice,
  type PracticeEvent,
  practiceReducer,
  unanswered,
} from "./practice.ts";

const activity = (place: number) =>
  ({
    position: place,
    itemId: `pack/item-${place}`,
    itemVersion: 1,
    kind: "sba",
    decisionId: `choice-${place}`,
  }) as Activity;

const sitting = (place: number | null, more: Partial<Sitting> = {}) =>
  ({
    id: "sitting",
    answered: place ?? 1,
    right: 0,
    atMost: null,
    endedAt: null,
    activity: place === null ? null : activity(place),
    ...more,
  }) as Sitting;

const none = { waiting: [], settled: [] };
const opened = (place: number | null, more: Partial<Opened> = {}): Opened => ({
  sitting: sitting(place),
  ready: [0, 1, 2, 3].map(activity),
  answers: none,
  ...more,
});

function answer(place: number, away: boolean, id = `answer-${place}`): KeptAnswer {
  const request = { id, position: place, response: { chosen: "a" } } as Answer["request"];
  return { owner: "ada", sittingId: "sitting", activity: activity(place), request, order: place + 1, away };
}

function settled(place: number, away: boolean, result: Result): SettledAnswer {
  return { ...answer(place, away), result };
}

function marked(place: number, away: boolean, next: number | null): SettledAnswer {
  const feedback = { responseId: `answer-${place}` } as Feedback;
  const reply = { feedback, sitting: sitting(next), repeated: false, counted: true } as ResponseReply;
  return settled(place, away, { type: "marked", reply });
}

function after(practice: Practice, ...events: PracticeEvent[]): Practice {
  return events.reduce(practiceReducer, practice);
}

const send = (place: number): PracticeEvent => ({ type: "send", answer: answer(place, false) });
const answers = (waiting: KeptAnswer[], done: SettledAnswer[] = []): PracticeEvent => ({
  type: "answers",
  answers: { waiting, settled: done },
});

test("asks the activity of the sitting, with the draft that was kept for it", () => {
  const draft = { decisionId: "choice-2", draft: { chosen: "b" } };
  const practice = openPractice(opened(2), { sittingId: "sitting", draft, told: null, history: [] });
  expect(practice.shown).toMatchObject({ type: "ask", draft: { chosen: "b" } });
});

test("drops a draft that belongs to an activity already left", () => {
  const draft = { decisionId: "choice-1", draft: { chosen: "b" } };
  const practice = openPractice(opened(2), { sittingId: "sitting", draft, told: null, history: [] });
  expect(practice.shown).toMatchObject({ type: "ask", draft: null });
});

test("goes on waiting for an answer that was on its way before a reload", () => {
  const waiting = { waiting: [answer(0, false)], settled: [] };
  expect(openPractice(opened(0, { answers: waiting }), null).shown).toMatchObject({ type: "waiting" });
});

test("tells what became of an answer while its sitting was not on the screen", () => {
  const practice = openPractice(opened(1, { answers: { waiting: [], settled: [marked(0, false, 1)] } }), null);
  expect(practice).toMatchObject({ shown: { type: "told" }, heard: 1 });
});

test("shows feedback until the learner goes on, also over a visit to a reading", () => {
  const told = after(
    openPractice(opened(0), null),
    send(0),
    answers([answer(0, false)]),
    answers([], [marked(0, false, 1)]),
  );
  expect(told.shown).toMatchObject({ type: "told" });
  expect(openPractice(opened(1), keptOf(told)).shown).toMatchObject({ type: "told" });
  expect(after(told, { type: "next" }).shown).toMatchObject({ type: "ask", activity: { position: 1 } });
});

test("ignores a second answer to the same activity", () => {
  const sent = after(openPractice(opened(0), null), send(0));
  expect(after(sent, { type: "send", answer: answer(0, false, "two") })).toBe(sent);
});

test("moves on quietly when another tab has answered", () => {
  const conflict = settled(0, false, { type: "conflict", code: "alreadyAnswered", sitting: sitting(1) });
  const moved = after(openPractice(opened(0), null), send(0), answers([], [conflict]));
  expect(moved.notice).toBe("alreadyAnswered");
  expect(moved.shown).toMatchObject({ type: "ask", activity: { position: 1 } });
});

test("gives a refused answer back to be changed", () => {
  const refused = settled(0, false, { type: "refused", code: "responseDoesNotFit" });
  const back = after(openPractice(opened(0), null), send(0), answers([], [refused]));
  expect(back).toMatchObject({
    shown: { type: "ask", draft: { chosen: "a" } },
    refusal: "responseDoesNotFit",
    heard: 1,
  });
});

test("gives an answer back that could not be kept on this device", () => {
  const back = after(openPractice(opened(0), null), send(0), { type: "notKept" });
  expect(back).toMatchObject({ shown: { type: "ask", draft: { chosen: "a" } }, refusal: "notKept" });
});

test("comes to the summary when nothing is left", () => {
  const told = after(openPractice(opened(0), null), send(0), answers([], [marked(0, false, null)]));
  expect(after(told, { type: "next" }).shown).toBeNull();
});

test("without a connection, says that an answer is kept and asks the next one that is ready", () => {
  const moved = after(openPractice(opened(0), null), send(0), answers([answer(0, true)]));
  expect(moved).toMatchObject({ notice: "kept", shown: { type: "ask", activity: { decisionId: "choice-1" } } });
  expect(answeredSoFar(moved)).toBe(1);
});

test("is used up when everything ready is answered, and goes on when the server is back", () => {
  const few = opened(0, { ready: [activity(0), activity(1)] });
  const first = after(openPractice(few, null), send(0), answers([answer(0, true)]));
  const used = after(first, send(1), answers([answer(0, true), answer(1, true)]));
  expect(used.shown).toEqual({ type: "usedUp" });
  const back = after(used, answers([], [marked(0, true, 5), marked(1, true, 6)]));
  expect(back).toMatchObject({ notice: null, shown: { type: "ask", activity: { position: 6 } }, held: [] });
  expect(back.history).toHaveLength(2);
});

test("lets marks that come back leave the question on the screen alone", () => {
  const asking = after(openPractice(opened(0), null), send(0), answers([answer(0, true)]), {
    type: "draft",
    draft: "b",
  });
  const back = after(asking, answers([], [marked(0, true, 7)]));
  expect(back.shown).toEqual({ type: "ask", activity: activity(1), draft: "b" });
  expect(back.sitting.activity?.position).toBe(7);
});

test("shows the feedback itself when the only question of a sitting was answered without a connection", () => {
  const used = after(openPractice(opened(0, { ready: [] }), null), send(0), answers([answer(0, true)]));
  const told = after(used, answers([], [marked(0, true, null)]));
  expect(told.shown).toMatchObject({ type: "told" });
  expect(after(told, { type: "next" }, answers([], [marked(0, true, null)])).shown).toBeNull();
  expect(
    openPractice(opened(null, { answers: { waiting: [], settled: [marked(0, true, null)] } }), null).shown,
  ).toMatchObject({
    type: "told",
  });
});

test("comes to the summary when several answers were the end of a sitting, marked one after the other", () => {
  const held = [answer(0, true), answer(1, true)];
  const used = openPractice(opened(0, { ready: [], answers: { waiting: held, settled: [] } }), null);
  const half = after(used, answers(held.slice(1), [marked(0, true, null)]));
  expect(half.shown).toEqual({ type: "usedUp" });
  expect(after(half, answers([], [marked(0, true, null), marked(1, true, null)])).shown).toBeNull();
});

test("moves on from a question that another tab has answered without a connection", () => {
  const moved = after(openPractice(opened(0), null), answers([answer(0, true)]));
  expect(moved).toMatchObject({
    notice: "alreadyAnswered",
    shown: { type: "ask", activity: { decisionId: "choice-1" } },
  });
});

test("moves on when an answer comes too late to be kept, because another tab's was", () => {
  const moved = after(openPractice(opened(0), null), send(0), { type: "taken" });
  expect(moved).toMatchObject({
    notice: "alreadyAnswered",
    shown: { type: "ask", activity: { decisionId: "choice-1" } },
  });
});

test("opens without a connection where the answers kept on this device leave off", () => {
  const kept = { waiting: [answer(0, true), answer(1, true)], settled: [] };
  const practice = openPractice(opened(0, { answers: kept }), null);
  expect(practice.shown).toMatchObject({ type: "ask", activity: { decisionId: "choice-2" } });
});

test("does not ask an item twice, whether it is handed out ahead or chosen anew", () => {
  const twin = { ...activity(9), itemId: "pack/item-0" };
  const practice = openPractice(
    opened(0, { ready: [twin, activity(1)], answers: { waiting: [answer(0, true)], settled: [] } }),
    null,
  );
  expect(unanswered(practice).map(({ decisionId }) => decisionId)).toEqual(["choice-1"]);
});

test("asks no more than a diagnostic may, also without a connection", () => {
  const limited = opened(0, { sitting: sitting(0, { atMost: 2 }) });
  const one = after(openPractice(limited, null), send(0), answers([answer(0, true)]));
  const two = after(one, send(1), answers([answer(0, true), answer(1, true)]));
  expect(one.shown).toMatchObject({ type: "ask" });
  expect(two.shown).toEqual({ type: "usedUp" });
});

test("keeps to what the server chose as long as nothing waits", () => {
  const told = after(openPractice(opened(0), null), send(0), answers([], [marked(0, false, 8)]));
  expect(after(told, { type: "next" }).shown).toMatchObject({ type: "ask", activity: { position: 8 } });
});

test("changes nothing when it hears the same again", () => {
  const practice = after(openPractice(opened(0), null), send(0), answers([answer(0, true)]));
  expect(after(practice, answers([answer(0, true)]))).toEqual(practice);
});
