import { z } from "zod";
import {
  empty,
  invitationCreated,
  invitationList,
  invitationPreview,
  invitationRequest,
  invitationToken,
  join,
  sessionReply,
  uuid,
} from "@osler/contract";
import { isDuplicate } from "../../db/errors.ts";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { hashPassword, refuseWeakPassword, verifyPassword } from "./passwords.ts";
import { accountsPolicy } from "./policy.ts";
import { beginSession, describeSession } from "./sessions.ts";
import {
  accountByEmail,
  addMembership,
  insertAccount,
  insertInvitation,
  invitationByToken,
  invitationsOf,
  openOrganisations,
  revokeInvitation,
  useInvitation,
} from "./store.ts";
import { refuseUnknownTimeZone } from "./timeZones.ts";
import { hashToken, makeToken } from "./tokens.ts";

const dayMs = 86_400_000;

export function joiningRoutes(app: Routes, services: Services): void {
  const { db } = services;
  const fewTries = { rateLimit: { max: services.config.signInTries, timeWindow: 60_000 } };

  app.get(
    "/api/invitations/:token",
    {
      config: { allow: accountsPolicy.previewInvitation, ...fewTries },
      schema: { params: z.object({ token: invitationToken }), response: { 200: invitationPreview } },
    },
    async (request) => {
      const invitation = await invitationByToken(db, hashToken(request.params.token), new Date(services.now()));
      return found(invitation, "invitationNotValid");
    },
  );

  app.post(
    "/api/join",
    { config: { allow: accountsPolicy.join, ...fewTries }, schema: { body: join, response: { 200: sessionReply } } },
    async (request, reply) => {
      const place = await placeToJoin(services, request.body);
      const accountId = await joinAs(services, place, request.body);
      await beginSession(services, reply, accountId, place.organisationId);
      return describeSession(services, request, reply);
    },
  );

  app.get(
    "/api/invitations",
    { config: { allow: accountsPolicy.invite }, schema: { response: { 200: invitationList } } },
    async (request) => {
      const rows = await invitationsOf(db, viewerOf(request).organisationId);
      return { invitations: rows.map(presentInvitation) };
    },
  );

  app.post(
    "/api/invitations",
    {
      config: { allow: accountsPolicy.invite },
      schema: { body: invitationRequest, response: { 200: invitationCreated } },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const { roles, maxUses, expiresInDays } = request.body;
      // An educator brings learners in; only an administrator hands out more.
      if (!viewer.roles.includes("administrator") && roles.some((role) => role !== "learner"))
        throw new Problem("notAllowed");
      const token = makeToken();
      const now = services.now();
      const row = {
        organisation_id: viewer.organisationId,
        invitation_id: services.newId(),
        token_hash: hashToken(token),
        roles: [...new Set(roles)],
        created_by: viewer.accountId,
        created_at: new Date(now),
        expires_at: new Date(now + expiresInDays * dayMs),
        max_uses: maxUses,
      };
      await insertInvitation(db, row);
      const origin = services.config.publicUrl ?? `${request.protocol}://${request.host}`;
      return { ...presentInvitation({ ...row, uses: 0, revoked_at: null }), link: `${origin}/join/${token}` };
    },
  );

  app.delete(
    "/api/invitations/:id",
    { config: { allow: accountsPolicy.invite }, schema: { params: z.object({ id: uuid }), response: { 200: empty } } },
    async (request) => {
      if (!(await revokeInvitation(db, viewerOf(request).organisationId, request.params.id, new Date(services.now()))))
        throw new Problem("notFound");
      return {};
    },
  );
}

interface Place {
  organisationId: string;
  invitationId: string | null;
  roles: readonly string[];
}

async function placeToJoin(services: Services, body: z.infer<typeof join>): Promise<Place> {
  if (body.invitation !== undefined) {
    const invitation = found(
      await invitationByToken(services.db, hashToken(body.invitation), new Date(services.now())),
      "invitationNotValid",
    );
    return {
      organisationId: invitation.organisation_id,
      invitationId: invitation.invitation_id,
      roles: invitation.roles,
    };
  }
  const open = (await openOrganisations(services.db)).find(({ id }) => id === body.organisationId);
  return { organisationId: found(open, "joiningClosed").id, invitationId: null, roles: ["learner"] };
}

/** Joins with a new account, or with one that exists when its password is given. */
async function joinAs(services: Services, place: Place, body: z.infer<typeof join>): Promise<string> {
  const existing = await accountByEmail(services.db, body.email);
  if (
    existing !== null &&
    (existing.disabled_at !== null || !(await verifyPassword(body.password, existing.password_hash)))
  )
    throw new Problem("emailTaken");
  if (existing === null) refuseWeakPassword(body.password);
  if (body.timeZone !== undefined) refuseUnknownTimeZone(body.timeZone);
  const accountId = existing?.account_id ?? services.newId();
  const passwordHash = existing === null ? await hashPassword(body.password) : null;
  const now = new Date(services.now());
  try {
    await services.db.transaction().execute(async (tx) => {
      if (place.invitationId !== null && !(await useInvitation(tx, place.organisationId, place.invitationId)))
        throw new Problem("invitationNotValid");
      if (passwordHash !== null) {
        await insertAccount(
          tx,
          {
            account_id: accountId,
            email: body.email,
            name: body.name,
            password_hash: passwordHash,
            time_zone: body.timeZone ?? "UTC",
          },
          now,
        );
      }
      await addMembership(tx, place.organisationId, accountId, place.roles, now);
    });
  } catch (error) {
    throw isDuplicate(error) ? new Problem("emailTaken") : error;
  }
  return accountId;
}

function presentInvitation(row: {
  invitation_id: string;
  roles: string[];
  uses: number;
  max_uses: number;
  expires_at: Date;
  revoked_at: Date | null;
}) {
  return {
    id: row.invitation_id,
    roles: row.roles as ("learner" | "educator" | "author" | "administrator")[],
    uses: row.uses,
    maxUses: row.max_uses,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
