import { z } from "zod";
import { contentId } from "@osler/content";
import { instant, mastery, uuid } from "./words.ts";

export const conceptProgress = z.object({
  id: contentId,
  name: z.string(),
  packId: z.string(),
  packTitle: z.string(),
  partOf: z.object({ id: contentId, name: z.string() }).nullable(),
  requires: z.array(contentId),
  mastery,
  answers: z.number().int(),
  unassisted: z.number().int(),
  lastAt: instant.nullable(),
  items: z.number().int(),
});

export const progress = z.object({
  learner: z.object({ id: uuid, name: z.string() }),
  modelVersion: z.string(),
  ability: z.object({ mean: z.number(), sd: z.number() }),
  answers: z.number().int(),
  minutes: z.number(),
  /** Concepts met so far first; the others follow without belief. */
  concepts: z.array(conceptProgress),
  /** Share right at each confidence, and how many were sure and wrong. */
  calibration: z.array(
    z.object({
      confidence: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      answers: z.number().int(),
      right: z.number(),
    }),
  ),
  sureAndWrong: z.array(
    z.object({ responseId: uuid, itemId: contentId, title: z.string(), conceptName: z.string(), answeredAt: instant }),
  ),
  dueAhead: z.array(z.object({ date: z.string(), reviews: z.number().int() })),
  /** What would be recalled of everything reviewed so far, day by day, if nothing were repeated: 0..1, with how many memories it is about. */
  forgetting: z.object({
    memories: z.number().int(),
    days: z.array(z.object({ date: z.string(), recall: z.number() })),
  }),
  /** The last 28 days, quiet ones included. */
  effort: z.array(z.object({ date: z.string(), answers: z.number().int(), minutes: z.number() })),
});

/** One answer behind a belief. */
export const answerBehind = z.object({
  responseId: uuid,
  position: z.number().int(),
  itemId: contentId,
  title: z.string(),
  kind: z.string(),
  score: z.number(),
  confidence: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable(),
  help: z.enum(["none", "hint", "tutor", "answerSeen"]),
  answeredAt: instant,
  voided: z.boolean(),
  decisions: z.object({ mark: uuid, belief: uuid }),
});

export const conceptDetail = z.object({
  concept: conceptProgress.extend({ statement: z.string() }),
  modelVersion: z.string(),
  answers: z.array(answerBehind),
  readings: z.array(z.object({ id: contentId, title: z.string(), minutes: z.number() })),
});

export type Progress = z.infer<typeof progress>;
export type ConceptDetail = z.infer<typeof conceptDetail>;
