import { z } from "zod";
import { contentId } from "@osler/content";
import { instant, mastery, reason, uuid } from "./words.ts";
import { readingLink } from "./sittings.ts";

/** The first screen: one clear start, and why. */
export const today = z.object({
  name: z.string(),
  /** Local hour of the learner, 0-23, for the greeting. */
  localHour: z.number().int(),
  dueReviews: z.number().int(),
  start: z.object({
    /** An open sitting to go on with. */
    sittingId: uuid.nullable(),
    answered: z.number().int(),
    concept: z.object({ id: contentId, name: z.string(), mastery }).nullable(),
    /** Estimated minutes of what is due plus one concept. */
    minutes: z.number(),
    reason,
  }),
  week: z.array(z.object({ date: z.string(), answers: z.number().int(), minutes: z.number() })),
  changes: z.array(z.object({ conceptId: contentId, name: z.string(), before: mastery, after: mastery })),
  /** Items missed lately with the reading that helps. */
  missed: z.array(
    z.object({
      itemId: contentId,
      title: z.string(),
      conceptName: z.string(),
      sure: z.boolean(),
      answeredAt: instant,
      reading: readingLink.nullable(),
    }),
  ),
  content: z.object({ items: z.number().int(), answered: z.number().int() }),
});
export type Today = z.infer<typeof today>;
