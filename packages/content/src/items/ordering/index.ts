import { shuffled } from "@osler/std";
import { z } from "zod";
import { itemType, ResponseDoesNotFit } from "../itemType.ts";
import { option, optionFeedback, optionId } from "../options.ts";
import { expectedOfRandomOrder, inversionsOf, marks, scoringRule } from "./marks.ts";
import { readSteps } from "./read.ts";

const order = z
  .array(optionId)
  .min(3)
  .max(8)
  .refine((ids) => new Set(ids).size === ids.length, "a step is named twice");

/** Steps to put into order; `marks.ts` has the scoring rules. */
export const ordering = itemType({
  kind: "ordering",
  body: z.strictObject({ stem: z.string(), steps: z.array(option).min(3).max(8) }),
  answerKey: z.strictObject({ order, feedback: optionFeedback, rule: scoringRule }),
  /** Every step once. */
  response: z.strictObject({ order }),
  feedback: z.strictObject({ order, steps: optionFeedback }),
  evidence: "question",
  settings: { scoring: z.strictObject({ rule: scoringRule }) },
  sections: [],

  read(authored, id) {
    const read = readSteps(authored, id);
    if (read === null) return null;
    const scoring = authored.settings["scoring"] as { rule: z.infer<typeof scoringRule> } | undefined;
    return {
      body: { stem: read.stem, steps: read.steps },
      answerKey: { order: read.order, feedback: read.feedback, rule: scoring?.rule ?? "pairs" },
    };
  },

  chance: (body, key) => expectedOfRandomOrder(key.rule, body.steps.length),

  /** Every order is as likely as any other, the right one too: leaving that out would tell something. */
  arrange: (body, random) => ({ ...body, steps: shuffled(body.steps, random) }),

  score(key, given, shown) {
    const unknown = given.order.find((one) => !shown.steps.some(({ id }) => id === one));
    if (unknown !== undefined) throw new ResponseDoesNotFit(`This item has no step "${unknown}".`);
    if (given.order.length !== shown.steps.length) {
      throw new ResponseDoesNotFit(
        `This item has ${shown.steps.length} steps; ${given.order.length} were put in order.`,
      );
    }
    const score = marks(key.rule, key.order.length, inversionsOf(given.order, key.order));
    return { score, feedback: { order: key.order, steps: key.feedback } };
  },

  guess: (shown, random) => ({ order: shuffled(shown.steps, random).map(({ id }) => id) }),

  rightResponse: (key) => ({ order: key.order }),

  outline: (body, key) => ({
    question: [body.stem, "", ...inOrder(body.steps, key.order).map((text, i) => `${i + 1}. ${text}`)].join("\n"),
    options: [],
    remarks: Object.values(key.feedback),
  }),

  scoringPart: (body, key) => ({ rule: key.rule, steps: inOrder(body.steps, key.order) }),
});

function inOrder(steps: readonly z.infer<typeof option>[], ids: readonly string[]): string[] {
  return ids.map((id) => steps.find((step) => step.id === id)?.text ?? "");
}
