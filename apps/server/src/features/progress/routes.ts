import { z } from "zod";
import { conceptDetail, progress, uuid } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { whoOf } from "../attempts/who.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { progressPolicy } from "./policy.ts";
import { presentConceptDetail, presentProgress } from "./presenter.ts";

const conceptParams = z.object({ pack: z.string(), slug: z.string() });

export function progressRoutes(app: Routes, services: Services): void {
  const own = { allow: progressPolicy.readOwn };
  const others = { allow: progressPolicy.readOthers };

  app.get("/api/progress", { config: own, schema: { response: { 200: progress } } }, (request) => {
    return presentProgress(services, whoOf(viewerOf(request)));
  });

  app.get(
    "/api/progress/concepts/:pack/:slug",
    { config: own, schema: { params: conceptParams, response: { 200: conceptDetail } } },
    (request) => {
      return presentConceptDetail(services, whoOf(viewerOf(request)), `${request.params.pack}/${request.params.slug}`);
    },
  );

  app.get(
    "/api/learners/:id/progress",
    { config: others, schema: { params: z.object({ id: uuid }), response: { 200: progress } } },
    (request) =>
      presentProgress(services, { organisationId: viewerOf(request).organisationId, learnerId: request.params.id }),
  );

  app.get(
    "/api/learners/:id/progress/concepts/:pack/:slug",
    { config: others, schema: { params: conceptParams.extend({ id: uuid }), response: { 200: conceptDetail } } },
    (request) =>
      presentConceptDetail(
        services,
        { organisationId: viewerOf(request).organisationId, learnerId: request.params.id },
        `${request.params.pack}/${request.params.slug}`,
      ),
  );
}
