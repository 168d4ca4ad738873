import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionReply } from "@osler/contract";
import type { Client } from "../../testing/client.ts";
import { startTestServer, testPassword, type TestServer } from "../../testing/server.ts";
import { setDisabled } from "../administration/users.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ OSLER_SIGN_IN_TRIES: "10000" });
}, 60_000);

afterAll(() => server.stop());

const newEmail = () => `${uuidv7()}@example.org`;

async function meOf(client: Client) {
  return (await client.get<SessionReply>("/api/session")).body.me;
}

async function inviteLearners(maxUses = 1): Promise<string> {
  const administrator = await server.member(["administrator"]);
  const { body } = await administrator.post<{ link: string }>("/api/invitations", { roles: ["learner"], maxUses });
  return body.link.split("/join/")[1] as string;
}

test("somebody holding an invitation sees where it leads, joins, and is signed in", async () => {
  const invitation = await inviteLearners();
  const person = server.client();
  expect((await person.get(`/api/invitations/${invitation}`)).body).toEqual({
    organisation: "Test school",
    roles: ["learner"],
  });
  const { status, body } = await person.post<SessionReply>("/api/join", {
    invitation,
    name: "Ada",
    email: newEmail(),
    password: testPassword,
  });
  expect(status).toBe(200);
  expect(body.me).toMatchObject({ name: "Ada", roles: ["learner"] });
});

test("an invitation for one lets one in, even when two try at once", async () => {
  const invitation = await inviteLearners(1);
  const tries = await Promise.all(
    [1, 2].map(() =>
      server.client().post("/api/join", { invitation, name: "Ada", email: newEmail(), password: testPassword }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test("an organisation is joined without invitation only when it is open", async () => {
  const administrator = await server.member(["administrator"], `Open school ${uuidv7()}`);
  const organisationId = (await meOf(administrator))?.organisation.id;
  const join = () =>
    server.client().post("/api/join", { organisationId, name: "Ada", email: newEmail(), password: testPassword });
  expect((await join()).body).toMatchObject({ code: "joiningClosed" });
  await administrator.send("PATCH", "/api/organisation", { openJoining: true });
  expect((await join()).status).toBe(200);
});

test("a wrong password and an unknown e-mail are told the same", async () => {
  const member = await server.member(["learner"]);
  const email = (await meOf(member))?.email;
  const wrong = await server.client().post("/api/session", { email, password: "not the password" });
  const unknown = await server.client().post("/api/session", { email: newEmail(), password: "not the password" });
  expect(wrong).toMatchObject({ status: 401, body: { code: "wrongCredentials" } });
  expect(unknown.body["message"]).toBe(wrong.body["message"]);
});

test("a session that is revoked ends at once, and so do all of a disabled account", async () => {
  const first = await server.member(["learner"]);
  const email = (await meOf(first))?.email as string;
  const second = server.client();
  await second.post("/api/session", { email, password: testPassword });
  const { sessions } = (await first.get<{ sessions: { id: string; current: boolean }[] }>("/api/sessions")).body;
  const other = sessions.find(({ current }) => !current)?.id;
  expect((await first.send("DELETE", `/api/sessions/${other}`)).status).toBe(200);
  expect((await second.get("/api/today")).status).toBe(401);
  await setDisabled(server.services, email, true);
  expect((await first.get("/api/today")).status).toBe(401);
  expect((await second.post("/api/session", { email, password: testPassword })).status).toBe(401);
});

test("a new password signs everybody else out, and common or short ones are refused", async () => {
  const first = await server.member(["learner"]);
  const email = (await meOf(first))?.email as string;
  const second = server.client();
  await second.post("/api/session", { email, password: testPassword });
  for (const next of ["short", "password1234", "1234567890"]) {
    expect((await first.post("/api/account/password", { current: testPassword, next })).body).toMatchObject({
      code: "weakPassword",
    });
  }
  expect(
    (await first.post("/api/account/password", { current: testPassword, next: "another good phrase" })).status,
  ).toBe(200);
  expect((await second.get("/api/today")).status).toBe(401);
  expect((await first.get("/api/today")).status).toBe(200);
});

test("a session ends by itself after its days", async () => {
  const member = await server.member(["learner"]);
  server.pass(31 * 86_400_000);
  expect((await member.get("/api/today")).status).toBe(401);
});

test("an educator invites learners, but nobody with more rights", async () => {
  const educator = await server.member(["educator"]);
  expect((await educator.post("/api/invitations", { roles: ["learner"] })).status).toBe(200);
  expect((await educator.post("/api/invitations", { roles: ["administrator"] })).body).toMatchObject({
    code: "notAllowed",
  });
});

test("an organisation keeps its last administrator", async () => {
  const administrator = await server.member(["administrator"], `Small school ${uuidv7()}`);
  const accountId = (await meOf(administrator))?.accountId;
  expect((await administrator.send("PATCH", `/api/members/${accountId}`, { roles: ["learner"] })).body).toMatchObject({
    code: "lastAdministrator",
  });
  const email = (await meOf(administrator))?.email as string;
  await expect(setDisabled(server.services, email, true)).rejects.toMatchObject({ code: "lastAdministrator" });
});

test("a changing request without the CSRF token, or with another session's, is refused", async () => {
  const member = await server.member(["learner"]);
  const request = (token?: string) =>
    fetch(`${server.address}/api/sittings`, {
      method: "POST",
      headers: {
        cookie: member.cookieHeader,
        "content-type": "application/json",
        ...(token === undefined ? {} : { "x-csrf-token": token }),
      },
      body: JSON.stringify({ id: uuidv7() }),
    });
  expect((await request()).status).toBe(403);
  expect((await request("made-up-token-0000000000000000")).status).toBe(403);
});

test("a session cookie cannot be read by scripts nor sent from other sites, and no reply tells a password hash", async () => {
  const email = newEmail();
  const { addUser } = await import("../administration/users.ts");
  await addUser(server.services, {
    email,
    name: "Ada",
    roles: ["learner"],
    password: testPassword,
    organisation: "Test school",
  });
  const client = server.client();
  await client.get("/api/session");
  const token = (await client.get<SessionReply>("/api/session")).body.csrfToken;
  const response = await fetch(`${server.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: client.cookieHeader, "x-csrf-token": token },
    body: JSON.stringify({ email, password: testPassword }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith("osler_session="));
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(await response.text()).not.toContain("argon2");
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
});

test("too many tries at signing in are stopped", async () => {
  const strict = await startTestServer({ OSLER_SIGN_IN_TRIES: "5" });
  try {
    const client = strict.client();
    const statuses: number[] = [];
    for (let i = 0; i < 7; i += 1)
      statuses.push((await client.post("/api/session", { email: newEmail(), password: "guess" })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  } finally {
    await strict.stop();
  }
}, 60_000);
