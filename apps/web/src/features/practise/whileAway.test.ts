import { expect, test } from "vitest";
import type { SettledAnswer } from "./answers/answer.ts";
import { answerText, awayMarks, awayRefusals } from "./whileAway.ts";

function settled(away: boolean, result: object): SettledAnswer {
  const request = {
    itemId: "pack/item",
    itemVersion: 2,
    response: { chosen: "a" },
    answeredAt: "2026-03-01T10:00:00Z",
  };
  return { away, request, activity: { body: { stem: "Why?" } }, result } as unknown as SettledAnswer;
}
const marked = (verdict: string) => ({ type: "marked", reply: { feedback: { verdict } } });

test("counts the right ones among the questions; cards are only noted", () => {
  const verdicts = ["right", "wrong", "partly", "graded", "right"];
  const marks = awayMarks([
    ...verdicts.map((verdict) => settled(true, marked(verdict))),
    settled(false, marked("right")),
  ]);
  expect([marks.all.length, marks.questions, marks.right]).toEqual([5, 4, 2]);
});

test("shows what was refused with its reason and the whole answer", () => {
  const refused = settled(true, { type: "refused", code: "responseDoesNotFit" });
  const [refusal] = awayRefusals([refused, settled(true, marked("right"))]);
  expect(refusal).toMatchObject({ code: "responseDoesNotFit" });
  expect(answerText(refused)).toContain('"chosen": "a"');
});
