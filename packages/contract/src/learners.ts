import { z } from "zod";
import { contentId } from "@osler/content";
import { instant, mastery, uuid } from "./words.ts";

/** The educator's list: who, how far, and what they were sure of and wrong about. */
export const learnerRow = z.object({
  id: uuid,
  name: z.string(),
  email: z.string(),
  answers: z.number().int(),
  answersThisWeek: z.number().int(),
  right: z.number(),
  conceptsMet: z.number().int(),
  conceptsMastered: z.number().int(),
  sureAndWrong: z.number().int(),
  overdueReviews: z.number().int(),
  openContests: z.number().int(),
  lastAnswerAt: instant.nullable(),
});
export const learnerList = z.object({ learners: z.array(learnerRow) });

/** A concept a learner does not get further on, and what says so. */
export const stuckOn = z.object({
  conceptId: contentId,
  name: z.string(),
  /** Answers on it, and how many of the latest were wrong. */
  answers: z.number().int(),
  latest: z.number().int(),
  latestWrong: z.number().int(),
  mastery,
});

/** The educator's ten minutes: who, how far, who is stuck and on what. Those who need somebody come first. */
export const cohort = z.object({
  learners: z.array(
    learnerRow.extend({
      /** Why this learner needs somebody, the gravest first; empty when nothing says so. */
      needs: z.array(
        z.object({
          code: z.enum(["stuck", "sureAndWrong", "away", "notStarted"]),
          terms: z.record(z.string(), z.union([z.number(), z.string()])),
        }),
      ),
      stuckOn: z.array(stuckOn),
    }),
  ),
  /** Items that several were sure of and wrong about. */
  misconceptions: z.array(
    z.object({
      itemId: contentId,
      title: z.string(),
      conceptId: contentId,
      conceptName: z.string(),
      learners: z.number().int(),
    }),
  ),
  /** The concepts of the matrix, in teaching order, and each learner's estimate of those they met. */
  concepts: z.array(z.object({ id: contentId, name: z.string() })),
  matrix: z.array(z.object({ learnerId: uuid, cells: z.array(z.object({ conceptId: contentId, mastery })) })),
});
export type Cohort = z.infer<typeof cohort>;
