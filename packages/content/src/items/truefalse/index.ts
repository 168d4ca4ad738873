import { z } from "zod";
import type { AuthoredBody } from "../../authored.ts";
import { itemType } from "../itemType.ts";

const feedbackPerChoice = z.strictObject({ true: z.string().optional(), false: z.string().optional() });

/** One statement to judge. */
export const truefalse = itemType({
  kind: "truefalse",
  body: z.strictObject({ statement: z.string() }),
  answerKey: z.strictObject({ correct: z.boolean(), feedback: feedbackPerChoice }),
  response: z.strictObject({ chosen: z.boolean() }),
  feedback: z.strictObject({ correct: z.boolean(), options: feedbackPerChoice }),
  evidence: "question",
  settings: {},
  sections: [],

  read(authored) {
    const judged = judgement(authored);
    if (authored.stem === "") {
      authored.report({
        severity: "error",
        rule: "empty-stem",
        line: authored.line,
        message: "There is no statement to judge.",
        suggestion: "Write the statement above the two options.",
      });
      return null;
    }
    return judged && { body: { statement: authored.stem }, answerKey: judged };
  },

  chance: () => 0.5,

  score: (key, given) => ({
    score: given.chosen === key.correct ? 1 : 0,
    feedback: { correct: key.correct, options: key.feedback },
  }),

  guess: (_, random) => ({ chosen: random() < 0.5 }),
  rightResponse: (key) => ({ chosen: key.correct }),
  arrange: (body) => body,
  outline: (body, { correct, feedback }) => ({
    question: body.statement,
    options: [
      { text: "True", right: correct, feedback: feedback.true ?? null },
      { text: "False", right: !correct, feedback: feedback.false ?? null },
    ],
    remarks: [],
  }),
  scoringPart: (_, key) => ({ correct: key.correct }),
});

function judgement({ options, line, report }: AuthoredBody) {
  const named = (name: string) => options.filter((one) => one.text.toLowerCase() === name);
  const [right, ...tooMany] = named("true");
  const [wrong, ...more] = named("false");
  if (right === undefined || wrong === undefined || options.length !== 2 || tooMany.length + more.length > 0) {
    const at =
      options.find((one) => !["true", "false"].includes(one.text.toLowerCase()))?.line ?? options[0]?.line ?? line;
    report({
      severity: "error",
      rule: "not-true-false",
      line: at,
      message: "A truefalse item has exactly two options, True and False.",
      suggestion: "Write `- [x] True` and `- [ ] False`, with the x on the right one.",
    });
    return null;
  }
  if (right.marked === wrong.marked) {
    report({
      severity: "error",
      rule: right.marked ? "two-keys" : "no-key",
      line: right.line,
      message: right.marked ? "Both True and False are marked as right." : "Neither True nor False is marked as right.",
      suggestion: "Put one x: on True if the statement holds, on False if it does not.",
    });
    return null;
  }
  const words = (choice: "true" | "false", text: string | null) => (text === null ? {} : { [choice]: text });
  return { correct: right.marked, feedback: { ...words("true", right.feedback), ...words("false", wrong.feedback) } };
}
