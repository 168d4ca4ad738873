import { z } from "zod";

const fraction = z.number().min(0).max(1);

/** How far the weights of one piece of evidence may be from 1 in sum: room for thirds written as decimals. */
const weightTolerance = 1e-6;

const conceptWeights = z
  .array(
    z.strictObject({
      id: z.string().min(1),
      weight: z
        .number()
        .positive()
        .max(1 + weightTolerance),
    }),
  )
  .min(1)
  .refine(sumsToOne, "the weights of the concepts must sum to 1")
  .refine(namesEachOnce, "each concept may be named only once");

/**
 * One thing a learner did, as the learner model hears it: an answer, or one scored step of a case, scenario or
 * procedure. Append-only: what a learner is believed to know is these, folded in order.
 */
export const evidence = z.strictObject({
  id: z.string().min(1),
  learnerId: z.string().min(1),
  subject: z.strictObject({
    type: z.enum(["item", "card", "patientStep", "scenarioAction", "procedureStep"]),
    id: z.string().min(1),
    version: z.number().int().positive(),
  }),
  /** What it bears on; the weights sum to 1. */
  concepts: conceptWeights,
  /** 0 (wrong) to 1 (right); partial credit is a fraction. */
  score: fraction,
  /** The expected score of a blind guess. */
  chance: fraction,
  /** What the learner said before seeing the result: 0 a guess, 1 fairly sure, 2 sure; null when not asked. */
  confidence: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable(),
  help: z.enum(["none", "hint", "tutor", "answerSeen"]),
  mode: z.enum(["practice", "diagnostic", "assessment", "osce"]),
  /** When it was answered, in milliseconds since 1970-01-01 UTC. */
  at: z.number().int().min(0).max(8e15),
  elapsedMs: z.number().min(0).nullable(),
});

export type Evidence = z.infer<typeof evidence>;

function sumsToOne(concepts: readonly { weight: number }[]): boolean {
  const sum = concepts.reduce((total, concept) => total + concept.weight, 0);
  return Math.abs(sum - 1) <= weightTolerance;
}

function namesEachOnce(concepts: readonly { id: string }[]): boolean {
  return new Set(concepts.map((concept) => concept.id)).size === concepts.length;
}
