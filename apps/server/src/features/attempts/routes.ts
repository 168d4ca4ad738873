import { z } from "zod";
import { aheadReply, hintReply, responseReply, responseRequest, sitting, sittingRequest, uuid } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { ItemShelf } from "../content/itemShelf.ts";
import { readyAhead } from "./ahead.ts";
import { attemptsPolicy } from "./policy.ts";
import { presentSitting } from "./presenter.ts";
import { respond } from "./respond.ts";
import { beginSitting, finishSitting, giveHint, readSitting } from "./sittings.ts";
import { whoOf } from "./who.ts";

const params = z.object({ id: uuid });
// An answer is small; whoever sends more is told so before it is read whole.
const answerLimit = 64 * 1024;

export function attemptRoutes(app: Routes, services: Services): void {
  const shelf = new ItemShelf(services.db);
  const config = { allow: attemptsPolicy.practise };

  app.post("/api/sittings", { config, schema: { body: sittingRequest, response: { 200: sitting } } }, async (request) =>
    presentSitting(services, shelf, await beginSitting(services, whoOf(viewerOf(request)), request.body)),
  );

  app.get("/api/sittings/:id", { config, schema: { params, response: { 200: sitting } } }, async (request) =>
    presentSitting(services, shelf, await readSitting(services, whoOf(viewerOf(request)), request.params.id)),
  );

  app.post("/api/sittings/:id/hint", { config, schema: { params, response: { 200: hintReply } } }, async (request) => ({
    hint: await giveHint(services, shelf, whoOf(viewerOf(request)), request.params.id),
  }));

  app.post("/api/sittings/:id/ahead", { config, schema: { params, response: { 200: aheadReply } } }, (request) =>
    readyAhead(services, shelf, whoOf(viewerOf(request)), request.params.id),
  );

  app.post(
    "/api/sittings/:id/responses",
    { config, bodyLimit: answerLimit, schema: { params, body: responseRequest, response: { 200: responseReply } } },
    (request) => respond(services, shelf, whoOf(viewerOf(request)), request.params.id, request.body),
  );

  app.post("/api/sittings/:id/end", { config, schema: { params, response: { 200: sitting } } }, async (request) =>
    presentSitting(services, shelf, await finishSitting(services, whoOf(viewerOf(request)), request.params.id)),
  );
}
