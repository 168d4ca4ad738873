import { z } from "zod";
import { packDetail, packList, readingPage } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { libraryPolicy } from "./policy.ts";
import { presentPackDetail, presentPacks, presentReading } from "./presenter.ts";

export function libraryRoutes(app: Routes, services: Services): void {
  const config = { allow: libraryPolicy.browse };

  app.get("/api/library", { config, schema: { response: { 200: packList } } }, async () => ({
    packs: await presentPacks(services),
  }));

  app.get(
    "/api/library/packs/:pack",
    { config, schema: { params: z.object({ pack: z.string() }), response: { 200: packDetail } } },
    (request) => {
      const { organisationId, accountId } = viewerOf(request);
      return presentPackDetail(services, { organisationId, learnerId: accountId }, request.params.pack);
    },
  );

  app.get(
    "/api/library/readings/:pack/:slug",
    { config, schema: { params: z.object({ pack: z.string(), slug: z.string() }), response: { 200: readingPage } } },
    (request) => presentReading(services, `${request.params.pack}/${request.params.slug}`),
  );
}
