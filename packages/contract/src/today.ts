import { z } from "zod";
import { contentId } from "@osler/content";
import { instant, mastery, reason, uuid } from "./words.ts";
import { readingLink } from "./sittings.ts";

const named = z.object({ id: contentId, name: z.string() });

/** One thing of today's plan, with why it is there. */
export const plannedActivity = z.object({
  kind: z.enum(["placement", "check", "review", "question", "reading"]),
  /** What it is on: null for a placement. */
  concept: named.nullable(),
  reading: readingLink.nullable(),
  minutes: z.number(),
  reason,
});

/** What spreading the reviews that are due over so many days means. */
export const spread = z.object({
  days: z.number().int(),
  reviewsPerDay: z.number().int(),
  minutesPerDay: z.number(),
  /** Reviews expected to be forgotten by waiting, beyond those that would be forgotten today. */
  forgotten: z.number(),
});

/** What is useful within the learner's minutes today, in order. Reckoned afresh from what is believed now. */
export const plan = z.object({
  minutesWanted: z.number(),
  minutesDone: z.number(),
  /** The minutes of what follows. */
  minutes: z.number(),
  /** In order; empty when the day is done. */
  activities: z.array(plannedActivity),
  reviewsDue: z.number().int(),
  reviewsDoneToday: z.number().int(),
  reviewsPerDay: z.number().int(),
  /** More reviews are due than a day may hold: what there is to choose from. Null otherwise. */
  backlog: z.object({ due: z.number().int(), options: z.array(spread), spreadUntil: z.string().nullable() }).nullable(),
  exam: z
    .object({
      date: z.string(),
      days: z.number().int(),
      conceptsLeft: z.number().int(),
      /** Concepts a day that would have to be mastered to reach all of them, and those a day of the last week. */
      neededPerDay: z.number(),
      recentPerDay: z.number(),
    })
    .nullable(),
});

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
  plan,
  /** The placement has not been taken or skipped yet. */
  placementOpen: z.boolean(),
  /** A sentence about effort or strategy; seldom, and never in rest hours. */
  encouragement: z
    .object({ code: z.string(), terms: z.record(z.string(), z.union([z.number(), z.string()])) })
    .nullable(),
  content: z.object({ items: z.number().int(), answered: z.number().int() }),
});
export type Plan = z.infer<typeof plan>;
export type PlannedActivity = z.infer<typeof plannedActivity>;
export type Today = z.infer<typeof today>;
