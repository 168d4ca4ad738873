import { z } from "zod";
import { email, instant, password, personName, role, timeZone, uuid } from "./words.ts";

export const invitationToken = z.string().regex(/^[A-Za-z0-9_-]{20,80}$/);

/** What somebody holding a link is told before joining. */
export const invitationPreview = z.object({ organisation: z.string(), roles: z.array(role) });

export const join = z.strictObject({
  /** Either an invitation, or an organisation that is open to all. */
  invitation: invitationToken.optional(),
  organisationId: uuid.optional(),
  name: personName,
  email,
  password,
  timeZone: timeZone.optional(),
});

export const invitationRequest = z.strictObject({
  roles: z.array(role).min(1),
  maxUses: z.number().int().min(1).max(10_000).default(1),
  expiresInDays: z.number().int().min(1).max(365).default(14),
});

export const invitation = z.object({
  id: uuid,
  roles: z.array(role),
  uses: z.number().int(),
  maxUses: z.number().int(),
  expiresAt: instant,
  revokedAt: instant.nullable(),
});

/** The link is told once; afterwards only its hash is kept. */
export const invitationCreated = invitation.extend({ link: z.string() });
export const invitationList = z.object({ invitations: z.array(invitation) });
