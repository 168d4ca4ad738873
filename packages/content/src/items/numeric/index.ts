import { shuffled } from "@osler/std";
import { z } from "zod";
import { itemType, ResponseDoesNotFit } from "../itemType.ts";
import { oneOf } from "../options.ts";
import { filledIn } from "../placeholders.ts";
import { judge } from "./marks.ts";
import { readNumeric } from "./read.ts";
import { numberText } from "./rounding.ts";

const unit = z.string().min(1).max(40);
const offered = z.array(unit).min(1).max(7);
/** Beyond any count, dose or rate; keeps conversions finite. */
const most = 1e12;
const factor = z.number().positive().max(1e9).nullable();
const variantId = z.string().regex(/^[1-9]\d?$/);
const names = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, "a name holds only letters, digits and _, and begins with a letter");
const drawn = z.strictObject({ id: variantId, values: z.record(names, z.number()) });

/** One showing: the stem holds the numbers of one variant. */
const shownBody = z.strictObject({ stem: z.string(), units: offered, variant: drawn });
/** The item: the stem holds `{{names}}`, of which every variant has values. An item without variants has one, empty. */
const wholeBody = z.strictObject({ stem: z.string(), units: offered, variants: z.array(drawn).min(1).max(60) });

/** A number with a unit; worth 1 within the tolerance, else 0. */
export const numeric = itemType({
  kind: "numeric",
  body: z.union([shownBody, wholeBody]),
  answerKey: z.strictObject({
    /** By variant, in `unit`. */
    answers: z.record(variantId, z.number()),
    unit,
    /** In `unit`. */
    tolerance: z.number().nonnegative(),
    /** What one of each offered unit is worth in `unit`; null: never right. */
    factors: z.record(unit, factor),
  }),
  response: z.strictObject({ value: z.number().min(-most).max(most), unit }),
  feedback: z.strictObject({
    answer: z.number(),
    unit,
    tolerance: z.number(),
    within: z.boolean(),
    slip: z.enum(["unit", "tenfold", "thousandfold"]).nullable(),
    /** The value given, in the unit of the answer; null when it was given in that, or in one that is never right. */
    converted: z.number().nullable(),
  }),
  evidence: "question",
  settings: {
    numeric: z.strictObject({
      answer: z.number().optional(),
      tolerance: z.number().nonnegative(),
      unit,
      units: z.record(unit, factor).optional(),
    }),
    variants: z.strictObject({
      vars: z.record(names, z.array(z.number()).min(1).max(20)),
      answer: z.string().min(1).max(200),
      round: z.number().int().min(0).max(6).optional(),
    }),
  },
  sections: [],

  read: readNumeric,

  /** Among all numbers, a blind guess hits none. */
  chance: () => 0,

  arrange(body, random) {
    if ("variant" in body) return { ...body, units: shuffled(body.units, random) };
    const variant = body.variants[Math.floor(random() * body.variants.length)] ?? { id: "1", values: {} };
    return { stem: filledIn(body.stem, textOf(variant.values)), units: shuffled(body.units, random), variant };
  },

  score(key, given, shown) {
    if (!shown.units.includes(given.unit)) throw new ResponseDoesNotFit(`This item has no unit "${given.unit}".`);
    const answer = answerTo(shown, key.answers);
    const judged = judge(given, { ...key, answer });
    const feedback = { answer, unit: key.unit, tolerance: key.tolerance, ...judged };
    return { score: judged.within ? 1 : 0, feedback };
  },

  guess: ({ units }, random) => ({ value: Math.round(random() * 1000), unit: oneOf(units, random) }),

  rightResponse: (key, shown) => ({ value: answerTo(shown, key.answers), unit: key.unit }),

  words(text, key, shown) {
    const values = "variant" in shown ? shown.variant.values : {};
    return filledIn(text, textOf({ ...values, answer: answerTo(shown, key.answers) }));
  },

  outline: (body, key) => ({
    question: body.stem,
    options: [...new Set(Object.values(key.answers))].map((answer) => ({
      text: `${numberText(answer)} ${key.unit}`,
      right: true,
    })),
    remarks: [],
  }),

  scoringPart: (_, key) => key,
});

const textOf = (values: Readonly<Record<string, number>>) => (name: string) =>
  Object.hasOwn(values, name) ? numberText(values[name] ?? 0) : null;

function answerTo(
  shown: z.infer<typeof shownBody> | z.infer<typeof wholeBody>,
  answers: Record<string, number>,
): number {
  const answer = "variant" in shown ? answers[shown.variant.id] : undefined;
  if (answer === undefined) throw new TypeError("only a showing of a numeric item has an answer");
  return answer;
}
