import { z } from "zod";
import { empty, findReply, noteRequest, packDetail, packList, readingPage } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { found } from "../../problem.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import type { Viewer } from "../../viewer.ts";
import { ensureLearner } from "../attempts/store.ts";
import { find } from "./find.ts";
import { libraryPolicy } from "./policy.ts";
import { presentPackDetail, presentPacks, presentReading } from "./presenter.ts";
import { markRead, writeNote } from "./store.ts";
import { whoOf } from "../attempts/who.ts";

const readingParams = z.object({ pack: z.string(), slug: z.string() });
const noteLimit = 128 * 1024;

export function libraryRoutes(app: Routes, services: Services): void {
  const config = { allow: libraryPolicy.browse };

  app.get("/api/library", { config, schema: { response: { 200: packList } } }, async () => ({
    packs: await presentPacks(services),
  }));

  app.get(
    "/api/find",
    { config, schema: { querystring: z.object({ q: z.string().max(120) }), response: { 200: findReply } } },
    async (request) => {
      await services.catalogue.upTo();
      return { results: find(services, request.query.q) };
    },
  );

  app.get(
    "/api/library/packs/:pack",
    { config, schema: { params: z.object({ pack: z.string() }), response: { 200: packDetail } } },
    (request) => presentPackDetail(services, whoOf(viewerOf(request)), request.params.pack),
  );

  app.get(
    "/api/library/readings/:pack/:slug",
    { config, schema: { params: readingParams, response: { 200: readingPage } } },
    (request) => presentReading(services, whoOf(viewerOf(request)), readingIdOf(request.params)),
  );

  app.put(
    "/api/library/readings/:pack/:slug/note",
    { config, bodyLimit: noteLimit, schema: { params: readingParams, body: noteRequest, response: { 200: empty } } },
    async (request) => {
      const { who, readingId, now } = await readerOf(services, viewerOf(request), request.params);
      await writeNote(services.db, who, readingId, request.body.text, now);
      return {};
    },
  );

  app.post(
    "/api/library/readings/:pack/:slug/read",
    { config, schema: { params: readingParams, response: { 200: empty } } },
    async (request) => {
      const { who, readingId, now } = await readerOf(services, viewerOf(request), request.params);
      await markRead(services.db, who, readingId, now);
      return {};
    },
  );
}

async function readerOf(services: Services, viewer: Viewer, params: z.infer<typeof readingParams>) {
  const [who, readingId, now] = [whoOf(viewer), readingIdOf(params), new Date(services.now())];
  await services.catalogue.upTo();
  found(services.catalogue.readings.get(readingId));
  await ensureLearner(services.db, who, now);
  return { who, readingId, now };
}

const readingIdOf = ({ pack, slug }: z.infer<typeof readingParams>) => `${pack}/${slug}`;
