import { z } from "zod";
import {
  contestList,
  contestRequest,
  contestResolution,
  decision,
  type Decision,
  decisionKind,
  decisionList,
  empty,
  uuid,
} from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import type { Viewer } from "../../viewer.ts";
import { replayIn } from "../rebuild/rebuild.ts";
import { decisionsPolicy } from "./policy.ts";
import {
  closeContest,
  contestById,
  decisionById,
  type DecisionRow,
  decisionsOf,
  insertContest,
  openContests,
  overrideMark,
} from "./store.ts";

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

  app.get(
    "/api/contests",
    { config: { allow: decisionsPolicy.resolve }, schema: { response: { 200: contestList } } },
    async (request) => {
      const rows = await openContests(db, viewerOf(request).organisationId);
      return {
        contests: rows.map((row) => ({
          id: row.contest_id as string,
          learner: { id: row.learner_id, name: row.learner_name },
          decision: presentDecision(services, row),
        })),
      };
    },
  );

  app.post(
    "/api/contests/:id/resolve",
    {
      config: { allow: decisionsPolicy.resolve },
      schema: { params, body: contestResolution, response: { 200: empty } },
    },
    async (request) => {
      await resolve(services, viewerOf(request), request.params.id, request.body);
      return {};
    },
  );
}

function ownUnlessEducator(viewer: Viewer): string | null {
  return decisionsPolicy.resolve(viewer) ? null : viewer.accountId;
}

/** Closes the contest; an overridden mark counts from now on, and the learner's state is folded again with it. */
async function resolve(
  services: Services,
  viewer: Viewer,
  contestId: string,
  body: z.infer<typeof contestResolution>,
): Promise<void> {
  const { organisationId, accountId } = viewer;
  const contested = found(await contestById(services.db, organisationId, contestId));
  // Nobody is judge in their own case.
  if (contested.learner_id === accountId) throw new Problem("notAllowed");
  const setsScore = body.outcome === "overridden" && contested.kind !== "choice";
  const at = new Date(services.now());
  await services.db.transaction().execute(async (tx) => {
    const closed = await closeContest(tx, organisationId, contestId, {
      status: body.outcome,
      answer: body.answer,
      resolvedBy: accountId,
      at,
    });
    if (!closed) throw new Problem("alreadyResolved");
    if (!setsScore) return;
    await overrideMark(tx, organisationId, contested.subject, {
      score: body.score ?? null,
      contestId,
      byAccount: accountId,
      at,
    });
    await replayIn(tx, { organisationId, learnerId: contested.learner_id }, { atCurrentModel: false, write: true });
  });
}

function presentDecision(services: Services, row: DecisionRow): Decision {
  const item = row.item_id === null ? undefined : services.catalogue.items.get(row.item_id);
  return {
    id: row.decision_id,
    learnerId: row.learner_id,
    kind: row.kind,
    subject: row.subject,
    // A choice may concern an item that is still open, and its title may tell the key.
    title: row.kind === "choice" ? services.catalogue.conceptName(item?.concepts[0]?.id ?? "") : (item?.title ?? null),
    modelVersion: row.model_version,
    inputs: row.inputs,
    outcome: row.outcome,
    at: row.at.toISOString(),
    contest:
      row.contest_id === null
        ? null
        : {
            id: row.contest_id,
            reason: row.contest_reason as string,
            at: (row.contest_at as Date).toISOString(),
            status: row.contest_status as "open" | "upheld" | "overridden",
            answer: row.contest_answer,
            resolvedAt: row.contest_resolved_at?.toISOString() ?? null,
          },
  };
}
