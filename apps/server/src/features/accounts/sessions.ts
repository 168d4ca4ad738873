import type { FastifyReply, FastifyRequest } from "fastify";
import type { SessionReply } from "@osler/contract";
import type { Services } from "../../services.ts";
import type { Viewer } from "../../viewer.ts";
import {
  administratorExists,
  findSession,
  insertSession,
  membershipsOf,
  openOrganisations,
  type SessionViewer,
  touchSession,
} from "./store.ts";
import { hashToken, makeToken } from "./tokens.ts";

const sessionCookie = "osler_session";
const touchEveryMs = 5 * 60_000;
const dayMs = 86_400_000;

/** Reads the session cookie of a request; null when nobody is signed in. */
export async function findViewer(services: Services, request: FastifyRequest): Promise<Viewer | null> {
  const session = await sessionOf(services, request);
  if (session === null) return null;
  if (services.now() - session.last_seen_at.getTime() > touchEveryMs)
    await touchSession(services.db, session.session_id, new Date(services.now()));
  return {
    sessionId: session.session_id,
    accountId: session.account_id,
    organisationId: session.organisation_id,
    name: session.name,
    roles: session.roles,
    timeZone: session.time_zone,
  };
}

async function sessionOf(services: Services, request: FastifyRequest): Promise<SessionViewer | null> {
  const token = request.cookies[sessionCookie];
  return token === undefined || token === ""
    ? null
    : findSession(services.db, hashToken(token), new Date(services.now()));
}

/** Begins a session for an account and sets its cookie; a fresh token each time, so none can be planted. */
export async function beginSession(
  services: Services,
  reply: FastifyReply,
  accountId: string,
  organisationId: string,
): Promise<void> {
  const token = makeToken();
  const now = services.now();
  const expires = new Date(now + services.config.sessionDays * dayMs);
  await insertSession(services.db, {
    session_id: services.newId(),
    token_hash: hashToken(token),
    account_id: accountId,
    organisation_id: organisationId,
    user_agent: reply.request.headers["user-agent"]?.slice(0, 200) ?? null,
    now: new Date(now),
    expires,
  });
  reply.setCookie(sessionCookie, token, { ...cookieOptions(services), expires });
  reply.request.cookies[sessionCookie] = token;
}

export function forgetSession(services: Services, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, cookieOptions(services));
  delete reply.request.cookies[sessionCookie];
}

/** What the web app asks first: who am I, and with which token do I change things. */
export async function describeSession(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SessionReply> {
  const [session, organisations, hasAdministrator] = await Promise.all([
    sessionOf(services, request),
    openOrganisations(services.db),
    administratorExists(services.db),
  ]);
  return {
    me: session === null ? null : await describeMe(services, session),
    csrfToken: reply.generateCsrf(),
    openOrganisations: organisations,
    needsFirstAdministrator: !hasAdministrator,
  };
}

async function describeMe(services: Services, session: SessionViewer): Promise<NonNullable<SessionReply["me"]>> {
  const memberships = await membershipsOf(services.db, session.account_id);
  const organisations = memberships.map(({ id, name }) => ({ id, name }));
  const active = organisations.find(({ id }) => id === session.organisation_id) ?? {
    id: session.organisation_id,
    name: "",
  };
  return {
    accountId: session.account_id,
    name: session.name,
    email: session.email,
    organisation: active,
    organisations,
    roles: session.roles,
    timeZone: session.time_zone,
  };
}

function cookieOptions(services: Services) {
  const secure = services.config.publicUrl?.startsWith("https:") ?? false;
  return { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
}
