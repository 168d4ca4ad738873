import { today } from "@osler/contract";
import { viewerOf } from "../../plugins/authorisation.ts";
import { whoOf } from "../attempts/who.ts";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { todayPolicy } from "./policy.ts";
import { presentToday } from "./presenter.ts";

export function todayRoutes(app: Routes, services: Services): void {
  app.get("/api/today", { config: { allow: todayPolicy.read }, schema: { response: { 200: today } } }, (request) => {
    return presentToday(services, whoOf(viewerOf(request)));
  });
}
