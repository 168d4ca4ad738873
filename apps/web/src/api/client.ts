import type { ErrorReply, SessionReply } from "@osler/contract";
import { connection } from "./connection.ts";
import { Refusal, Unreachable } from "./errors.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

let csrfToken: string | null = null;

/** Remembers the token that every changing request carries; each session reply brings a fresh one. */
export function rememberCsrfToken(session: SessionReply): SessionReply {
  csrfToken = session.csrfToken;
  return session;
}

/** Reads a resource; throws `Refusal` or `Unreachable`. */
export function read<Reply>(path: string, signal?: AbortSignal): Promise<Reply> {
  return request<Reply>("GET", path, undefined, signal);
}

/**
 * Changes a resource; throws `Refusal` or `Unreachable`. A token that went stale (another tab signed in) is renewed
 * once, because the refused request did nothing.
 */
export async function change<Reply>(
  method: Exclude<Method, "GET">,
  path: string,
  body: unknown = {},
  signal?: AbortSignal,
): Promise<Reply> {
  if (csrfToken === null) await renewCsrfToken();
  try {
    return await request<Reply>(method, path, body, signal);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "csrfTokenMissing") throw error;
    await renewCsrfToken();
    return request<Reply>(method, path, body, signal);
  }
}

async function renewCsrfToken(): Promise<void> {
  rememberCsrfToken(await read<SessionReply>("/api/session"));
}

async function request<Reply>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Reply> {
  const { reply, text } = await reach(path, {
    method,
    credentials: "same-origin",
    headers: headersFor(method),
    ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const content = jsonOf(text);
  const refusal = reply.ok ? null : refusalOf(reply.status, content);
  noteConnection(path, reply, refusal);
  if (refusal !== null) throw refusal;
  return content as Reply;
}

/** The header with which the service worker says when a reply had been given that it kept for times without connection. */
const keptAtHeader = "x-osler-kept-at";

function noteConnection(path: string, reply: Response, refusal: Refusal | Unreachable | null): void {
  const keptAt = reply.headers.get(keptAtHeader);
  if (keptAt !== null) connection.answeredFromKept(path, keptAt);
  else if (refusal instanceof Unreachable) connection.lost();
  else connection.reached(path);
}

function headersFor(method: Method): Record<string, string> {
  if (method === "GET") return { accept: "application/json" };
  return { accept: "application/json", "content-type": "application/json", "x-csrf-token": csrfToken ?? "" };
}

async function reach(path: string, init: RequestInit): Promise<{ reply: Response; text: string }> {
  try {
    const reply = await fetch(path, init);
    return { reply, text: await reply.text() };
  } catch (error) {
    if (init.signal?.aborted && !isTimeout(init.signal)) throw error;
    connection.lost();
    throw new Unreachable(`${path} could not be reached`, { cause: error });
  }
}

/** A reply that took too long is no reply; one that nobody wants any more says nothing of the connection. */
function isTimeout({ reason }: AbortSignal): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError";
}

function jsonOf(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

/** A proxy in between may answer without our shape; its status then decides. */
function refusalOf(status: number, body: unknown): Refusal | Unreachable {
  const { code, message } = body as Partial<ErrorReply>;
  if (code) return new Refusal(status, code, message ?? code, body);
  if (status === 502 || status === 503 || status === 504) return new Unreachable(`a gateway replied ${status}`);
  return new Refusal(status, "unexpected", `status ${status}`, body);
}
