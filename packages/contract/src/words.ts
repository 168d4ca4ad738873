import { z } from "zod";

/** What a member of an organisation may do; the policies of each resource say which. */
export const role = z.enum(["learner", "educator", "author", "administrator"]);
export type Role = z.infer<typeof role>;

export const uuid = z.uuid();
/** An instant, as ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const email = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase());

/** What people write: trimmed, without control characters (which would reach terminals, and which a database refuses). */
export const words = (shortest: number, longest: number) =>
  z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, "may not contain control characters");

/** The same over several lines. */
export const paragraphs = (shortest: number, longest: number) =>
  z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, "may not contain control characters");

export const personName = words(1, 120);
/** Length is checked here; common passwords are refused by the server with `weakPassword`. */
export const password = z.string().min(1).max(256);

/** An IANA time zone, such as Europe/Berlin. */
export const timeZone = z.string().min(1).max(64);

/** The estimate of a share between 0 and 1 with its doubt: standard deviation, and the middle 80 %. */
export const mastery = z.object({
  mean: z.number(),
  sd: z.number(),
  low: z.number(),
  high: z.number(),
  level: z.enum(["unknown", "learning", "familiar", "mastered"]),
});

/** Why something was chosen: a message key, and the numbers behind it for who asks. */
export const reason = z.object({
  policy: z.string(),
  code: z.string(),
  terms: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
});

export const empty = z.object({});
