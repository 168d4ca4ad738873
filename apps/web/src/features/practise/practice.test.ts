import type { Activity, Feedback, ResponseReply, Sitting } from "@osler/contract";
import { expect, test } from "vitest";
import { Refusal } from "../../api/errors.ts";
import type { QueuedAnswer } from "./answerQueue.ts";
import { keptOf, openPractice, practiceReducer } from "./practice.ts";

const activity = (position: number) =>
  ({ position, itemId: `pack/item-${position}`, itemVersion: 1, kind: "sba" }) as Activity;

const sitting = (position: number | null) =>
  ({
    id: "sitting",
    answered: position ?? 1,
    right: 0,
    endedAt: null,
    activity: position === null ? null : activity(position),
  }) as Sitting;

const answer = (position: number, id = "one") =>
  ({
    sittingId: "sitting",
    activity: activity(position),
    request: { id, position, response: { chosen: "a" } },
  }) as QueuedAnswer;

const kept = (position: number, next: number | null) => ({
  type: "kept" as const,
  answer: answer(position),
  reply: { feedback: { responseId: "one" } as Feedback, sitting: sitting(next), repeated: false } as ResponseReply,
});

test("asks the activity of the sitting, with the draft that was kept for it", () => {
  const draft = { position: 2, draft: { chosen: "b" } };
  const practice = openPractice(sitting(2), { sittingId: "sitting", draft, told: null, history: [] }, null);
  expect(practice.shown).toMatchObject({ type: "ask", draft: { chosen: "b" } });
});

test("drops a draft that belongs to an activity already left", () => {
  const draft = { position: 1, draft: { chosen: "b" } };
  const practice = openPractice(sitting(2), { sittingId: "sitting", draft, told: null, history: [] }, null);
  expect(practice.shown).toMatchObject({ type: "ask", draft: null });
});

test("goes on waiting for an answer that was on its way before a reload", () => {
  expect(openPractice(sitting(0), null, answer(0)).shown).toMatchObject({ type: "waiting" });
});

test("shows feedback until the learner goes on, also over a visit to a reading", () => {
  const sent = practiceReducer(openPractice(sitting(0), null, null), { type: "send", answer: answer(0) });
  const told = practiceReducer(sent, { type: "outcome", outcome: kept(0, 1) });
  expect(told.shown).toMatchObject({ type: "told" });
  expect(openPractice(sitting(1), keptOf(told), null).shown).toMatchObject({ type: "told" });
  expect(practiceReducer(told, { type: "next" }).shown).toMatchObject({ type: "ask", activity: { position: 1 } });
});

test("ignores a second answer to the same activity", () => {
  const sent = practiceReducer(openPractice(sitting(0), null, null), { type: "send", answer: answer(0) });
  expect(practiceReducer(sent, { type: "send", answer: answer(0, "two") })).toBe(sent);
});

test("moves on quietly when another tab has answered", () => {
  const sent = practiceReducer(openPractice(sitting(0), null, null), { type: "send", answer: answer(0) });
  const outcome = {
    type: "conflict" as const,
    answer: answer(0),
    code: "alreadyAnswered" as const,
    sitting: sitting(1),
  };
  const moved = practiceReducer(sent, { type: "outcome", outcome });
  expect(moved.notice).toBe("alreadyAnswered");
  expect(moved.shown).toMatchObject({ type: "ask", activity: { position: 1 } });
});

test("gives a refused answer back to be changed", () => {
  const sent = practiceReducer(openPractice(sitting(0), null, null), { type: "send", answer: answer(0) });
  const error = new Refusal(422, "responseDoesNotFit", "", {});
  const back = practiceReducer(sent, { type: "outcome", outcome: { type: "refused", answer: answer(0), error } });
  expect(back.shown).toMatchObject({ type: "ask", draft: { chosen: "a" } });
  expect(back.refusal?.error).toBe(error);
});

test("comes to the summary when nothing is left", () => {
  const sent = practiceReducer(openPractice(sitting(0), null, null), { type: "send", answer: answer(0) });
  const told = practiceReducer(sent, { type: "outcome", outcome: kept(0, null) });
  expect(practiceReducer(told, { type: "next" }).shown).toBeNull();
});
