import { z } from "zod";
import { contestRequest, decision, decisionKind, decisionList, uuid } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import type { Viewer } from "../../viewer.ts";
import { decisionsPolicy } from "./policy.ts";
import { presentDecision } from "./presenter.ts";
import { decisionById, decisionsOf, insertContest } from "./store.ts";

const params = z.object({ id: uuid });
const pageSize = 50;

export function decisionRoutes(app: Routes, services: Services): void {
  const { db } = services;

  app.get(
    "/api/decisions",
    {
      config: { allow: decisionsPolicy.readOwn },
      schema: {
        querystring: z.object({ kind: decisionKind.optional(), before: uuid.optional() }),
        response: { 200: decisionList },
      },
    },
    async (request) => {
      const { organisationId, accountId } = viewerOf(request);
      const rows = await decisionsOf(
        db,
        organisationId,
        accountId,
        request.query.kind ?? null,
        request.query.before ?? null,
        pageSize,
      );
      return {
        decisions: rows.map((row) => presentDecision(services, row)),
        nextBefore: rows.length === pageSize ? (rows.at(-1)?.decision_id ?? null) : null,
      };
    },
  );

  app.get(
    "/api/decisions/:id",
    { config: { allow: decisionsPolicy.readOwn }, schema: { params, response: { 200: decision } } },
    async (request) => {
      const viewer = viewerOf(request);
      return presentDecision(
        services,
        found(await decisionById(db, viewer.organisationId, request.params.id, ownUnlessEducator(viewer))),
      );
    },
  );

  app.post(
    "/api/decisions/:id/contest",
    {
      config: { allow: decisionsPolicy.contestOwn },
      schema: { params, body: contestRequest, response: { 200: decision } },
    },
    async (request) => {
      const { organisationId, accountId } = viewerOf(request);
      const { decision_id } = found(await decisionById(db, organisationId, request.params.id, accountId));
      const contest = {
        organisation_id: organisationId,
        contest_id: services.newId(),
        decision_id,
        learner_id: accountId,
        reason: request.body.reason,
        at: new Date(services.now()),
      };
      if (!(await insertContest(db, contest))) throw new Problem("alreadyContested");
      return presentDecision(services, found(await decisionById(db, organisationId, decision_id, accountId)));
    },
  );
}

function ownUnlessEducator(viewer: Viewer): string | null {
  return decisionsPolicy.resolve(viewer) ? null : viewer.accountId;
}
