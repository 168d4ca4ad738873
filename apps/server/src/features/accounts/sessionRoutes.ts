import { organisationSwitch, sessionReply, signIn } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { verifyPassword } from "./passwords.ts";
import { accountsPolicy } from "./policy.ts";
import { beginSession, describeSession, forgetSession } from "./sessions.ts";
import { accountByEmail, membershipsOf, moveSession, revokeSessions } from "./store.ts";

/** Signing in and out, and which organisation one is in. */
export function sessionRoutes(app: Routes, services: Services): void {
  const { db } = services;
  const fewTries = { rateLimit: { max: services.config.signInTries, timeWindow: 60_000 } };

  app.get(
    "/api/session",
    { config: { allow: accountsPolicy.readSession }, schema: { response: { 200: sessionReply } } },
    (request, reply) => describeSession(services, request, reply),
  );

  app.post(
    "/api/session",
    {
      config: { allow: accountsPolicy.signIn, ...fewTries },
      schema: { body: signIn, response: { 200: sessionReply } },
    },
    async (request, reply) => {
      const account = await accountByEmail(db, request.body.email);
      const right = await verifyPassword(request.body.password, account?.password_hash ?? null);
      if (!right || account === null || account.disabled_at !== null) throw new Problem("wrongCredentials");
      const membership = found((await membershipsOf(db, account.account_id))[0], "wrongCredentials");
      await beginSession(services, reply, account.account_id, membership.id);
      return describeSession(services, request, reply);
    },
  );

  app.delete(
    "/api/session",
    { config: { allow: accountsPolicy.signOut }, schema: { response: { 200: sessionReply } } },
    async (request, reply) => {
      const { viewer } = request;
      if (viewer !== null)
        await revokeSessions(db, viewer.accountId, { only: viewer.sessionId }, new Date(services.now()));
      forgetSession(services, reply);
      return describeSession(services, request, reply);
    },
  );

  app.post(
    "/api/session/organisation",
    {
      config: { allow: accountsPolicy.manageOwn },
      schema: { body: organisationSwitch, response: { 200: sessionReply } },
    },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const memberships = await membershipsOf(db, viewer.accountId);
      found(memberships.find(({ id }) => id === request.body.organisationId));
      await moveSession(db, viewer.sessionId, request.body.organisationId);
      return describeSession(services, request, reply);
    },
  );
}
