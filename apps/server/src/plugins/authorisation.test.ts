import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { role } from "@osler/contract";
import { buildApp } from "../app.ts";
import { makeLogger } from "../logging.ts";
import type { Client } from "../testing/client.ts";
import { startTestServer, type TestServer } from "../testing/server.ts";

let server: TestServer;
const people = new Map<string, Client>();

beforeAll(async () => {
  server = await startTestServer();
  people.set("nobody", server.client());
  for (const each of role.options) people.set(each, await server.member([each]));
}, 60_000);

afterAll(() => server.stop());

const everybody = ["nobody", ...role.options];
const members = role.options;
const teachers = ["educator", "administrator"];

/** Every route of the API, and who may use it. A route that is missing here fails the last test. */
const routes: readonly [string, readonly string[]][] = [
  ["GET /health", everybody],
  ["GET /api/session", everybody],
  ["POST /api/session", everybody],
  ["DELETE /api/session", everybody],
  ["POST /api/session/organisation", members],
  ["GET /api/sessions", members],
  ["DELETE /api/sessions/:id", members],
  ["PATCH /api/account", members],
  ["POST /api/account/password", members],
  ["GET /api/invitations/:token", everybody],
  ["POST /api/join", everybody],
  ["GET /api/invitations", teachers],
  ["POST /api/invitations", teachers],
  ["DELETE /api/invitations/:id", teachers],
  ["GET /api/organisation", members],
  ["PATCH /api/organisation", ["administrator"]],
  ["GET /api/members", ["administrator"]],
  ["PATCH /api/members/:accountId", ["administrator"]],
  ["GET /api/today", members],
  ["POST /api/sittings", members],
  ["GET /api/sittings/:id", members],
  ["POST /api/sittings/:id/hint", members],
  ["POST /api/sittings/:id/responses", members],
  ["POST /api/sittings/:id/ahead", members],
  ["POST /api/sittings/:id/end", members],
  ["GET /api/preferences", members],
  ["PUT /api/preferences", members],
  ["POST /api/placement/skip", members],
  ["GET /api/plan", members],
  ["POST /api/plan/amnesty", members],
  ["DELETE /api/plan/amnesty", members],
  ["GET /api/progress", members],
  ["GET /api/progress/concepts/:pack/:slug", members],
  ["GET /api/learners/:id/progress", teachers],
  ["GET /api/learners/:id/progress/concepts/:pack/:slug", teachers],
  ["GET /api/decisions", members],
  ["GET /api/decisions/:id", members],
  ["POST /api/decisions/:id/contest", members],
  ["GET /api/contests", teachers],
  ["POST /api/contests/:id/resolve", teachers],
  ["GET /api/library", members],
  ["GET /api/library/packs/:pack", members],
  ["GET /api/library/readings/:pack/:slug", members],
  ["PUT /api/library/readings/:pack/:slug/note", members],
  ["POST /api/library/readings/:pack/:slug/read", members],
  ["GET /api/find", members],
  ["GET /api/learners", teachers],
  ["GET /api/cohort", teachers],
];

const filled = (path: string) =>
  path
    .replace(":token", "A".repeat(43))
    .replace(":pack", "none")
    .replace(":slug", "none")
    .replace(/:(id|accountId)/, uuidv7());

// Signing out is tried last, so that the others still are who they are.
const tried = [
  ...routes.filter(([route]) => route !== "DELETE /api/session"),
  ...routes.filter(([route]) => route === "DELETE /api/session"),
];

test.each(tried)("%s is for %s and nobody else", async (route, allowed) => {
  const [method = "", path = ""] = route.split(" ");
  for (const [who, client] of people) {
    const { status, body } = await client.send(
      method,
      filled(path),
      method === "GET" || method === "DELETE" ? undefined : {},
    );
    const refused = status === 403 || (status === 401 && (body as { code?: string }).code === "signInNeeded");
    expect({ who, refused }, `${route} as ${who} answered ${status}`).toEqual({ who, refused: !allowed.includes(who) });
  }
});

test("the table above names every route that is served", async () => {
  const app = await buildApp(server.services, makeLogger("silent"));
  await app.ready();
  const served = Object.entries((app.swagger() as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  await app.close();
  expect(served.sort()).toEqual(routes.map(([route]) => route).sort());
});

test("an educator of another organisation sees nothing of a learner", async () => {
  const stranger = await server.member(["educator", "administrator"], `Other school ${uuidv7()}`);
  const fresh = await server.member(["learner"]);
  const { me } = (await fresh.get<{ me: { accountId: string } }>("/api/session")).body;
  expect((await stranger.get(`/api/learners/${me.accountId}/progress`)).status).toBe(404);
  expect((await stranger.send("PATCH", `/api/members/${me.accountId}`, { roles: ["learner"] })).status).toBe(404);
  const { learners } = (await stranger.get<{ learners: { id: string }[] }>("/api/learners")).body;
  expect(learners.map(({ id }) => id)).not.toContain(me.accountId);
});
