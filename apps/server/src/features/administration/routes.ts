import type { z } from "zod";
import {
  contentBatch,
  contentInstalled,
  done,
  rebuildReply,
  type RebuildReply,
  rebuildRequest,
  storageReply,
  userAdd,
  userAdded,
  userDisable,
  userList,
  userPassword,
  userPasswordSet,
  userRoles,
} from "@osler/contract";
import { currentModelVersion } from "@osler/learner";
import type { Routes } from "../../routes.ts";
import type { Services } from "../../services.ts";
import { installBatch } from "../content/install.ts";
import { replayLearner } from "../rebuild/rebuild.ts";
import { learnersWithHistory } from "../rebuild/store.ts";
import { administrationPolicy } from "./policy.ts";
import { addUser, listUsers, setDisabled, setPassword, setUserRoles } from "./users.ts";

const config = { allow: administrationPolicy.useSocket };
const batchLimit = 64 * 1024 * 1024;

/** What the command line asks for; these routes exist on the socket only. */
export function administrationRoutes(app: Routes, services: Services): void {
  app.get("/users", { config, schema: { response: { 200: userList } } }, () => listUsers(services));
  app.post("/users", { config, schema: { body: userAdd, response: { 200: userAdded } } }, (request) =>
    addUser(services, request.body),
  );
  app.post(
    "/users/password",
    { config, schema: { body: userPassword, response: { 200: userPasswordSet } } },
    (request) => setPassword(services, request.body.email, request.body.password),
  );
  app.post("/users/roles", { config, schema: { body: userRoles, response: { 200: done } } }, async (request) => {
    await setUserRoles(services, request.body);
    return { done: true as const };
  });
  app.post("/users/disabled", { config, schema: { body: userDisable, response: { 200: done } } }, async (request) => {
    await setDisabled(services, request.body.email, request.body.disabled);
    return { done: true as const };
  });
  app.post(
    "/content",
    { config, bodyLimit: batchLimit, schema: { body: contentBatch, response: { 200: contentInstalled } } },
    (request) => installBatch(services.db, request.body, new Date(services.now())),
  );
  app.post("/rebuild", { config, schema: { body: rebuildRequest, response: { 200: rebuildReply } } }, (request) =>
    rebuild(services, request.body),
  );
  app.get("/storage", { config, schema: { response: { 200: storageReply } } }, async () => ({
    engine: services.database.engine,
    vitals: await services.database.vitals(),
    memoryBytes: process.memoryUsage.rss(),
  }));
}

async function rebuild(
  services: Services,
  { learnerId, atCurrentModel, repair }: z.infer<typeof rebuildRequest>,
): Promise<RebuildReply> {
  const learners = await learnersWithHistory(services.db, learnerId ?? null);
  const reply: RebuildReply = {
    learners: learners.length,
    responses: 0,
    equal: 0,
    differing: [],
    rewritten: 0,
    modelVersion: atCurrentModel ? currentModelVersion : "as stored",
  };
  const write = repair || atCurrentModel;
  for (const who of learners) {
    const { responses, differences } = await replayLearner(services, who, { atCurrentModel, write });
    reply.responses += responses;
    if (differences.length === 0) reply.equal += 1;
    else reply.differing.push({ learnerId: who.learnerId, what: differences.slice(0, 20).join("; ") });
    if (write && differences.length > 0) reply.rewritten += 1;
  }
  return reply;
}
