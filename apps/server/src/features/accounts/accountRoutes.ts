import { z } from "zod";
import { accountChange, empty, me, passwordChange, sessionList, uuid } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { hashPassword, refuseWeakPassword, verifyPassword } from "./passwords.ts";
import { accountsPolicy } from "./policy.ts";
import { describeSession } from "./sessions.ts";
import { accountById, openSessions, revokeSessions, updateAccount } from "./store.ts";
import { refuseUnknownTimeZone } from "./timeZones.ts";

/** What everybody manages of their own: where they are signed in, their name, their password. */
export function accountRoutes(app: Routes, services: Services): void {
  const { db } = services;
  const fewTries = { rateLimit: { max: services.config.signInTries, timeWindow: 60_000 } };

  app.get(
    "/api/sessions",
    { config: { allow: accountsPolicy.manageOwn }, schema: { response: { 200: sessionList } } },
    async (request) => {
      const viewer = viewerOf(request);
      const rows = await openSessions(db, viewer.accountId, new Date(services.now()));
      return {
        sessions: rows.map((row) => ({
          id: row.session_id,
          current: row.session_id === viewer.sessionId,
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          userAgent: row.user_agent,
        })),
      };
    },
  );

  app.delete(
    "/api/sessions/:id",
    {
      config: { allow: accountsPolicy.manageOwn },
      schema: { params: z.object({ id: uuid }), response: { 200: empty } },
    },
    async (request) => {
      const ended = await revokeSessions(
        db,
        viewerOf(request).accountId,
        { only: request.params.id },
        new Date(services.now()),
      );
      if (ended === 0) throw new Problem("notFound");
      return {};
    },
  );

  app.patch(
    "/api/account",
    { config: { allow: accountsPolicy.manageOwn }, schema: { body: accountChange, response: { 200: me } } },
    async (request, reply) => {
      const { name, timeZone } = request.body;
      if (timeZone !== undefined) refuseUnknownTimeZone(timeZone);
      await updateAccount(db, viewerOf(request).accountId, {
        ...(name === undefined ? {} : { name }),
        ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      });
      return found((await describeSession(services, request, reply)).me);
    },
  );

  app.post(
    "/api/account/password",
    {
      config: { allow: accountsPolicy.manageOwn, ...fewTries },
      schema: { body: passwordChange, response: { 200: empty } },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const account = found(await accountById(db, viewer.accountId));
      if (!(await verifyPassword(request.body.current, account.password_hash))) throw new Problem("wrongCredentials");
      refuseWeakPassword(request.body.next);
      await updateAccount(db, viewer.accountId, { password_hash: await hashPassword(request.body.next) });
      // Whoever knew the old password is signed out everywhere else.
      await revokeSessions(db, viewer.accountId, { allBut: viewer.sessionId }, new Date(services.now()));
      return {};
    },
  );
}
