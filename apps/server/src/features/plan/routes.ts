import { amnestyRequest, placementSkipped, plan, preferences, preferencesChange, empty } from "@osler/contract";
import { spreadOver } from "@osler/learner";
import { viewerOf } from "../../plugins/authorisation.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { ensureLearner } from "../attempts/store.ts";
import { learnerToday } from "./learnerToday.ts";
import { waitingReview } from "./planDay.ts";
import { planPolicy } from "./policy.ts";
import { preferencesFrom } from "./preferences.ts";
import { changePreferences, dueReviews, setSpread, settlePlacement, storedPreferences } from "./store.ts";
import { whoOf } from "../attempts/who.ts";

const dayMs = 86_400_000;

export function planRoutes(app: Routes, services: Services): void {
  const config = { allow: planPolicy.own };

  app.get("/api/preferences", { config, schema: { response: { 200: preferences } } }, async (request) =>
    preferencesFrom(await storedPreferences(services.db, whoOf(viewerOf(request)))),
  );

  app.put(
    "/api/preferences",
    { config, schema: { body: preferencesChange, response: { 200: preferences } } },
    async (request) => {
      const who = whoOf(viewerOf(request));
      await ensureLearner(services.db, who, new Date(services.now()));
      await changePreferences(services.db, who, request.body);
      return preferencesFrom(await storedPreferences(services.db, who));
    },
  );

  app.post(
    "/api/placement/skip",
    { config, schema: { body: placementSkipped, response: { 200: empty } } },
    async (request) => {
      const who = whoOf(viewerOf(request));
      await ensureLearner(services.db, who, new Date(services.now()));
      await settlePlacement(services.db, who, "skipped");
      return {};
    },
  );

  app.get("/api/plan", { config, schema: { response: { 200: plan } } }, async (request) => {
    const viewer = viewerOf(request);
    return (await learnerToday(services, whoOf(viewer), viewer.timeZone)).plan;
  });

  app.post(
    "/api/plan/amnesty",
    { config, schema: { body: amnestyRequest, response: { 200: plan } } },
    async (request) => {
      const viewer = viewerOf(request);
      const who = whoOf(viewer);
      const at = services.now();
      await services.catalogue.upTo();
      const waiting = (await dueReviews(services.db, who, new Date(at))).flatMap((row) => waitingReview(services, row));
      const { reviewsPerDay } = spreadOver(waiting, request.body.days, at);
      const until = new Date(at + request.body.days * dayMs).toISOString();
      await setSpread(services.db, who, { perDay: Math.max(1, reviewsPerDay), until });
      return (await learnerToday(services, who, viewer.timeZone)).plan;
    },
  );

  app.delete("/api/plan/amnesty", { config, schema: { response: { 200: plan } } }, async (request) => {
    const viewer = viewerOf(request);
    await setSpread(services.db, whoOf(viewer), null);
    return (await learnerToday(services, whoOf(viewer), viewer.timeZone)).plan;
  });
}
