import { cohort, learnerList } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { presentCohort } from "./cohort.ts";
import { learnersPolicy } from "./policy.ts";
import { presentLearner } from "./presentLearner.ts";
import { learnerSummaries } from "./store.ts";

const weekMs = 7 * 86_400_000;

export function learnerRoutes(app: Routes, services: Services): void {
  const config = { allow: learnersPolicy.list };

  app.get("/api/learners", { config, schema: { response: { 200: learnerList } } }, async (request) => {
    const at = services.now();
    const { organisationId } = viewerOf(request);
    const rows = await learnerSummaries(services.db, organisationId, new Date(at), new Date(at - weekMs));
    return { learners: rows.map((row) => presentLearner(row, at)) };
  });

  app.get("/api/cohort", { config, schema: { response: { 200: cohort } } }, (request) =>
    presentCohort(services, viewerOf(request).organisationId),
  );
}
