import { z } from "zod";
import { instant, role, uuid, words } from "./words.ts";

export const organisation = z.object({ id: uuid, name: z.string(), openJoining: z.boolean() });
export const organisationChange = z.strictObject({
  name: words(1, 120).optional(),
  openJoining: z.boolean().optional(),
});

export const member = z.object({
  accountId: uuid,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  joinedAt: instant,
});
export const memberList = z.object({ members: z.array(member) });
export const memberChange = z.strictObject({ roles: z.array(role).min(1) });
