import { z } from "zod";
import { instant, uuid } from "./words.ts";

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
