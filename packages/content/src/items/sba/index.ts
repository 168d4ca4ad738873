import { z } from "zod";
import type { AuthoredBody } from "../../authored.ts";
import { itemType } from "../itemType.ts";
import {
  arrangeOptions,
  letteredOptions,
  mustBeOptions,
  oneOf,
  option,
  optionFeedback,
  optionId,
  optionTexts,
  orderOf,
  outlineOptions,
  shuffleSetting,
} from "../options.ts";

/** Single best answer: one of the options is right, worth 1; any other scores 0. */
export const sba = itemType({
  kind: "sba",
  body: z.strictObject({
    stem: z.string(),
    options: z.array(option).min(2),
    /** The order is part of the question and is never varied. */
    fixedOrder: z.literal(true).optional(),
  }),
  answerKey: z.strictObject({ correct: optionId, feedback: optionFeedback }),
  response: z.strictObject({ chosen: optionId }),
  feedback: z.strictObject({ correct: optionId, options: optionFeedback }),
  evidence: "question",
  settings: shuffleSetting,
  sections: [],

  read(authored, id) {
    const lettered = letteredOptions(authored, id);
    const correct = lettered?.correct[0];
    if (!oneKey(authored) || lettered === null || correct === undefined) return null;
    return {
      body: { stem: authored.stem, options: lettered.options, ...orderOf(authored) },
      answerKey: { correct, feedback: lettered.feedback },
    };
  },

  chance: (body) => 1 / body.options.length,

  score(key, given, body) {
    mustBeOptions([given.chosen], body.options);
    return { score: given.chosen === key.correct ? 1 : 0, feedback: { correct: key.correct, options: key.feedback } };
  },

  guess: (shown, random) => ({ chosen: oneOf(shown.options, random).id }),
  rightResponse: (key) => ({ chosen: key.correct }),
  arrange: arrangeOptions,
  outline: (body, key) => ({
    question: body.stem,
    options: outlineOptions(body.options, [key.correct], key.feedback),
    remarks: [],
  }),
  scoringPart: (body, key) => optionTexts(body.options, [key.correct]),
});

function oneKey({ options, line, report }: AuthoredBody): boolean {
  const marked = options.filter((one) => one.marked);
  if (options.length > 0 && marked.length === 0) {
    report({
      severity: "error",
      rule: "no-key",
      line: options[0]?.line ?? line,
      message: "No option is marked as the right one.",
      suggestion: "Write `- [x]` instead of `- [ ]` before the right option.",
    });
  }
  const [first, second] = marked;
  if (first !== undefined && second !== undefined) {
    report({
      severity: "error",
      rule: "two-keys",
      line: second.line,
      message: `An sba item has exactly one right option, but ${marked.length} are marked (lines ${marked.map((one) => one.line).join(", ")}).`,
      suggestion: "Keep one `[x]`, or write `kind: multi` if several are right.",
    });
  }
  return marked.length === 1;
}
