import { isMarked, type MarkedAnswer, type SettledAnswer } from "./answers/answer.ts";

/** The answers that were marked after their screen had moved on. */
export interface AwayMarks {
  readonly all: readonly MarkedAnswer[];
  /** How many of them are questions with a right answer; cards are only noted. */
  readonly questions: number;
  readonly right: number;
}

export function awayMarks(settled: readonly SettledAnswer[]): AwayMarks {
  const all = settled.filter(isMarked).filter(({ away }) => away);
  const verdicts = all.map(({ result }) => result.reply.feedback.verdict);
  return {
    all,
    questions: verdicts.filter((verdict) => verdict !== "graded").length,
    right: verdicts.filter((verdict) => verdict === "right").length,
  };
}

export interface Refusal {
  readonly answer: SettledAnswer;
  readonly code: Extract<SettledAnswer["result"], { type: "refused" }>["code"];
}

/** The answers that the server could not take, and that nobody has seen to yet. */
export function awayRefusals(settled: readonly SettledAnswer[]): readonly Refusal[] {
  return settled.flatMap((answer) =>
    answer.away && answer.result.type === "refused" ? [{ answer, code: answer.result.code }] : [],
  );
}

/** An answer in full, as text to take elsewhere. */
export function answerText({ activity, request }: SettledAnswer): string {
  const { itemId, itemVersion, response, answeredAt } = request;
  return JSON.stringify({ itemId, itemVersion, question: activity.body, response, answeredAt }, null, 2);
}
