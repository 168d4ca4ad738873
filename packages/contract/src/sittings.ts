import { z } from "zod";
import { contentId } from "@osler/content";
import { instant, mastery, reason, uuid } from "./words.ts";

export const sittingRequest = z.strictObject({
  /** Made by the client (UUIDv7), so that a retry is harmless. */
  id: uuid,
  /** Practise this concept only; left out, Osler chooses. */
  concept: contentId.optional(),
  /** Practise this pack only. */
  pack: z.string().max(80).optional(),
  /** Answer this one item (from a reading's self-check), then end. */
  item: contentId.optional(),
  /** A new sitting even if one is open; left out, the open one goes on. */
  fresh: z.boolean().optional(),
  /** `diagnostic`: the placement of somebody new, or the short check of the week. Left out: practice. */
  mode: z.enum(["practice", "diagnostic"]).optional(),
});

const provenanceMark = z.object({
  origin: z.enum(["authored", "imported"]),
  from: z.string().nullable(),
  authors: z.array(z.string()),
  license: z.string(),
  jurisdiction: z.string(),
  guidelineEdition: z.string().nullable(),
  unitSystem: z.string(),
  approval: z.enum(["draft", "in-review", "approved", "withdrawn"]),
});

/** One thing to do next. `body` has the shape of the item kind's body; nothing here tells the key. */
export const activity = z.object({
  /** Its place in the sitting, from 0. */
  position: z.number().int().nonnegative(),
  itemId: contentId,
  itemVersion: z.number().int(),
  kind: z.string(),
  body: z.unknown(),
  concepts: z.array(z.object({ id: contentId, name: z.string() })),
  hasHint: z.boolean(),
  /** The hint, once it has been asked for. */
  hint: z.string().nullable(),
  asksConfidence: z.boolean(),
  timeS: z.number(),
  reason,
  /** Names this very activity: the choice that made it. */
  decisionId: uuid,
  /** A review whose time has come. */
  review: z.boolean(),
  mark: provenanceMark,
});

export const sitting = z.object({
  id: uuid,
  mode: z.enum(["practice", "diagnostic", "assessment", "osce"]),
  startedAt: instant,
  endedAt: instant.nullable(),
  answered: z.number().int(),
  right: z.number().int(),
  /** How many activities it will have at most; null where it goes on for as long as the learner likes. */
  atMost: z.number().int().nullable(),
  /** Null when nothing is left to do; `nothingLeft` then says why. */
  activity: activity.nullable(),
  nothingLeft: reason.nullable(),
});

/** What is ready ahead: the activity of now, and those that would follow. Any of them may be answered later, without a connection. */
export const aheadReply = z.object({ sitting, activities: z.array(activity) });

export const confidence = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** The largest number a database integer holds. */
const largest = 2_147_483_647;

export const responseRequest = z.strictObject({
  /** Made by the client (UUIDv7): the same id twice is the same response, counted once. */
  id: uuid,
  position: z.number().int().nonnegative().max(largest),
  itemId: contentId,
  itemVersion: z.number().int().positive().max(largest),
  /** The activity that is answered, where it had been ready ahead; its place in the sitting is then the next one free. */
  decisionId: uuid.optional(),
  /** In the shape of the item kind's response. */
  response: z.unknown(),
  /** 0 guess, 1 fairly sure, 2 sure; asked before the answer. */
  confidence: confidence.nullable(),
  elapsedMs: z.number().int().nonnegative().max(86_400_000).nullable(),
  answeredAt: instant,
});

const citedSource = z.object({
  /** The fact, in Osler's own words. */
  supports: z.string(),
  unverified: z.boolean(),
  title: z.string().nullable(),
  by: z.string().nullable(),
  year: z.number().nullable(),
  locator: z.string().nullable(),
  address: z.string().nullable(),
  readOn: z.string().nullable(),
});

export const readingLink = z.object({ id: contentId, title: z.string(), minutes: z.number() });

/** Everything shown once the answer is given. */
export const feedback = z.object({
  responseId: uuid,
  itemId: contentId,
  score: z.number(),
  verdict: z.enum(["right", "partly", "wrong", "graded"]),
  confidence: confidence.nullable(),
  given: z.unknown(),
  /** In the shape of the item kind's feedback. */
  item: z.unknown(),
  title: z.string().nullable(),
  explanation: z.string().nullable(),
  citations: z.array(citedSource),
  readings: z.array(readingLink),
  /** What Osler believed of each concept before and after. */
  beliefs: z.array(z.object({ conceptId: contentId, name: z.string(), before: mastery, after: mastery })),
  /** When this item comes back. */
  dueAt: instant.nullable(),
  decisions: z.object({ mark: uuid, belief: uuid }),
});

export const responseReply = z.object({
  feedback,
  sitting,
  /** True when this very response had been kept before: a retry. */
  repeated: z.boolean(),
  /** False when the activity had been answered already, on another device: this answer is kept, but moves nothing. */
  counted: z.boolean(),
});

/** The body of the 409 replies `alreadyAnswered` and `activityMovedOn`. */
export const sittingConflict = z.object({ code: z.string(), message: z.string(), sitting });

export const hintReply = z.object({ hint: z.string() });

export type Activity = z.infer<typeof activity>;
export type Sitting = z.infer<typeof sitting>;
export type SittingRequest = z.infer<typeof sittingRequest>;
export type ResponseRequest = z.infer<typeof responseRequest>;
export type AheadReply = z.infer<typeof aheadReply>;
export type ResponseReply = z.infer<typeof responseReply>;
export type Feedback = z.infer<typeof feedback>;
