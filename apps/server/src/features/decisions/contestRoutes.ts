import { z } from "zod";
import { contestList, contestResolution, empty, uuid } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found, Problem } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import type { Viewer } from "../../viewer.ts";
import { replayIn } from "../rebuild/rebuild.ts";
import { decisionsPolicy } from "./policy.ts";
import { presentDecision } from "./presenter.ts";
import { closeContest, contestById, openContests, overrideMark } from "./store.ts";

const params = z.object({ id: uuid });

/** What waits for a person: contested decisions, and the answers to them. */
export function contestRoutes(app: Routes, services: Services): void {
  const { db } = services;

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
