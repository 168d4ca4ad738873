import { z } from "zod";
import type { AuthoredBody } from "../../authored.ts";
import { itemType, ResponseDoesNotFit } from "../itemType.ts";
import {
  arrangeOptions,
  letteredOptions,
  mustBeOptions,
  option,
  optionFeedback,
  optionId,
  optionTexts,
  orderOf,
  outlineOptions,
  shuffleSetting,
  subsetOf,
} from "../options.ts";
import { expectedOfRandomChoice, marks, scoringRule } from "./marks.ts";

const select = z.strictObject({ min: z.number().int().min(0).max(20), max: z.number().int().min(1).max(20) });

const optionIds = z
  .array(optionId)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, "an option is named twice");

/** Select all that apply: any number of the options is right; `marks.ts` has the scoring rules. */
export const multi = itemType({
  kind: "multi",
  body: z.strictObject({
    stem: z.string(),
    options: z.array(option).min(2),
    /** How many options may be chosen. */
    select,
    /** The order is part of the question and is never varied. */
    fixedOrder: z.literal(true).optional(),
  }),
  answerKey: z.strictObject({ correct: optionIds.min(1), feedback: optionFeedback, rule: scoringRule }),
  /** None chosen is an answer too: it scores 0. */
  response: z.strictObject({ chosen: optionIds }),
  feedback: z.strictObject({ correct: optionIds, options: optionFeedback }),
  evidence: "question",
  settings: { ...shuffleSetting, select, scoring: z.strictObject({ rule: scoringRule }) },
  sections: [],

  read(authored, id) {
    const lettered = letteredOptions(authored, id);
    if (lettered === null) return null;
    const bounds = selectOf(authored, lettered.options.length);
    if (!boundsFit(authored, bounds, lettered.correct.length)) return null;
    const scoring = authored.settings["scoring"] as { rule: z.infer<typeof scoringRule> } | undefined;
    return {
      body: { stem: authored.stem, options: lettered.options, select: bounds, ...orderOf(authored) },
      answerKey: { correct: lettered.correct, feedback: lettered.feedback, rule: scoring?.rule ?? "plus-minus" },
    };
  },

  chance: (body, key) =>
    expectedOfRandomChoice({ rule: key.rule, keys: key.correct.length, options: body.options.length, ...body.select }),

  score(key, given, body) {
    mustBeOptions(given.chosen, body.options);
    if (given.chosen.length > body.select.max) {
      throw new ResponseDoesNotFit(`At most ${body.select.max} options may be chosen; ${given.chosen.length} were.`);
    }
    const hits = given.chosen.filter((one) => key.correct.includes(one)).length;
    const score = marks(key.rule, { hits, misses: given.chosen.length - hits, keys: key.correct.length });
    return { score, feedback: { correct: key.correct, options: key.feedback } };
  },

  guess: ({ options, select: { min, max } }, random) => ({
    chosen: subsetOf(options, min, max, random).map(({ id }) => id),
  }),
  rightResponse: (key) => ({ chosen: key.correct }),
  arrange: arrangeOptions,
  outline: (body, key) => ({
    question: body.stem,
    options: outlineOptions(body.options, key.correct, key.feedback),
    remarks: [],
  }),
  scoringPart: (body, key) => ({ ...optionTexts(body.options, key.correct), rule: key.rule, select: body.select }),
});

type Bounds = z.infer<typeof select>;

function selectOf({ settings }: AuthoredBody, options: number): Bounds {
  return (settings["select"] as Bounds | undefined) ?? { min: 1, max: options };
}

function boundsFit({ options, line, report }: AuthoredBody, bounds: Bounds, keys: number): boolean {
  const wrong = (rule: string, message: string, suggestion: string) => {
    report({ severity: "error", rule, line: options[0]?.line ?? line, message, suggestion });
    return false;
  };
  if (keys === 0) {
    return wrong(
      "no-key",
      "No option is marked as right.",
      "Write `- [x]` instead of `- [ ]` before each right option.",
    );
  }
  if (bounds.min > keys || bounds.max < keys) {
    return wrong(
      "select-misses-key",
      `${keys} options are right, but a learner may choose only ${bounds.min} to ${bounds.max}.`,
      `Let \`select\` include ${keys}, or leave it out.`,
    );
  }
  if (bounds.max > options.length) {
    return wrong(
      "select-too-wide",
      `\`select\` allows ${bounds.max} choices of ${options.length} options.`,
      `Write \`max: ${options.length}\` or less.`,
    );
  }
  return true;
}
