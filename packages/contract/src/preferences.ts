import { z } from "zod";

const hour = z.number().int().min(0).max(23);

/** What a learner chose for their days. */
export const preferences = z.object({
  minutesPerDay: z.number().int().min(5).max(240),
  /** The day of an exam, as the learner's calendar has it; null when there is none. */
  examOn: z.iso.date().nullable(),
  /** Reviews a day at most; what is over waits, so that new work keeps its place. */
  reviewsPerDay: z.number().int().min(5).max(500),
  encouragement: z.boolean(),
  /** Hours of the day in which nothing is said unasked; equal hours mean none. */
  restFrom: hour,
  restTo: hour,
});
export const preferencesChange = z.strictObject(preferences.partial().shape);

export const placementSkipped = z.strictObject({});

/** Spreads the reviews that are due over so many days. */
export const amnestyRequest = z.strictObject({ days: z.number().int().min(1).max(30) });

export type Preferences = z.infer<typeof preferences>;
