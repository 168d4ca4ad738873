import { z } from "zod";
import { email, instant, password, personName, role, timeZone, uuid } from "./words.ts";

export const signIn = z.strictObject({ email, password });

export const me = z.object({
  accountId: uuid,
  name: z.string(),
  email: z.string(),
  organisation: z.object({ id: uuid, name: z.string() }),
  organisations: z.array(z.object({ id: uuid, name: z.string() })),
  roles: z.array(role),
  timeZone: z.string(),
});

/** Who is signed in (null when nobody is), and the token that every changing request carries as `x-csrf-token`. */
export const sessionReply = z.object({
  me: me.nullable(),
  csrfToken: z.string(),
  /** Organisations that anyone may join, for the sign-in page. */
  openOrganisations: z.array(z.object({ id: uuid, name: z.string() })),
  /** True until the first administrator exists; the sign-in page then says how to make one. */
  needsFirstAdministrator: z.boolean(),
});

export const sessionList = z.object({
  sessions: z.array(
    z.object({
      id: uuid,
      current: z.boolean(),
      createdAt: instant,
      lastSeenAt: instant,
      userAgent: z.string().nullable(),
    }),
  ),
});

export const accountChange = z.strictObject({ name: personName.optional(), timeZone: timeZone.optional() });
export const passwordChange = z.strictObject({ current: password, next: password });
export const organisationSwitch = z.strictObject({ organisationId: uuid });

export type Me = z.infer<typeof me>;
export type SessionReply = z.infer<typeof sessionReply>;
