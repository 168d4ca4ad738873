import { z } from "zod";
import { instant, paragraphs, uuid } from "./words.ts";

export const decisionKind = z.enum(["mark", "belief", "choice"]);

/** One thing the machine decided: what, by which model, from which inputs, and what a person made of it. */
export const decision = z.object({
  id: uuid,
  learnerId: uuid,
  kind: decisionKind,
  /** What it is about: a response id for marks and beliefs, a sitting and position for choices. */
  subject: z.string(),
  title: z.string().nullable(),
  modelVersion: z.string(),
  inputs: z.unknown(),
  outcome: z.unknown(),
  at: instant,
  contest: z
    .object({
      id: uuid,
      reason: z.string(),
      at: instant,
      status: z.enum(["open", "upheld", "overridden"]),
      answer: z.string().nullable(),
      resolvedAt: instant.nullable(),
    })
    .nullable(),
});

export const decisionList = z.object({ decisions: z.array(decision), nextBefore: uuid.nullable() });
export const contestRequest = z.strictObject({ reason: paragraphs(3, 2000) });

export const contestList = z.object({
  contests: z.array(z.object({ id: uuid, learner: z.object({ id: uuid, name: z.string() }), decision })),
});

/** A person's answer: the decision stands, or the mark is set to another score or void (null). */
export const contestResolution = z.strictObject({
  outcome: z.enum(["upheld", "overridden"]),
  /** For an overridden mark: the score that holds instead; null leaves the answer out altogether. */
  score: z.number().min(0).max(1).nullable().optional(),
  answer: paragraphs(3, 2000),
});
export type Decision = z.infer<typeof decision>;
