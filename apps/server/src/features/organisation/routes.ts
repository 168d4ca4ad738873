import { z } from "zod";
import { member, memberChange, memberList, organisation, organisationChange, uuid } from "@osler/contract";
import { isDuplicate } from "../../db/errors.ts";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { organisationPolicy } from "./policy.ts";
import { type MemberRow, membersOf, organisationById, setRoles, updateOrganisation } from "./store.ts";

export function organisationRoutes(app: Routes, services: Services): void {
  const { db } = services;

  app.get(
    "/api/organisation",
    { config: { allow: organisationPolicy.read }, schema: { response: { 200: organisation } } },
    (request) => readOrganisation(services, viewerOf(request).organisationId),
  );

  app.patch(
    "/api/organisation",
    {
      config: { allow: organisationPolicy.change },
      schema: { body: organisationChange, response: { 200: organisation } },
    },
    async (request) => {
      const { organisationId } = viewerOf(request);
      const { name, openJoining } = request.body;
      try {
        await updateOrganisation(db, organisationId, {
          ...(name === undefined ? {} : { name }),
          ...(openJoining === undefined ? {} : { open_joining: openJoining }),
        });
      } catch (error) {
        throw isDuplicate(error) ? new Problem("nameTaken") : error;
      }
      return readOrganisation(services, organisationId);
    },
  );

  app.get(
    "/api/members",
    { config: { allow: organisationPolicy.readMembers }, schema: { response: { 200: memberList } } },
    async (request) => ({
      members: (await membersOf(db, viewerOf(request).organisationId)).map(presentMember),
    }),
  );

  app.patch(
    "/api/members/:accountId",
    {
      config: { allow: organisationPolicy.changeMembers },
      schema: { params: z.object({ accountId: uuid }), body: memberChange, response: { 200: member } },
    },
    async (request) => {
      const { organisationId } = viewerOf(request);
      const { accountId } = request.params;
      const before = found((await membersOf(db, organisationId)).find((row) => row.account_id === accountId));
      const roles = [...new Set(request.body.roles)];
      if (!(await setRoles(db, organisationId, accountId, roles))) throw new Problem("lastAdministrator");
      return presentMember({ ...before, roles });
    },
  );
}

async function readOrganisation(services: Services, organisationId: string) {
  const row = found(await organisationById(services.db, organisationId));
  return { id: row.organisation_id, name: row.name, openJoining: row.open_joining };
}

function presentMember(row: MemberRow) {
  return {
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    joinedAt: row.joined_at.toISOString(),
  };
}
