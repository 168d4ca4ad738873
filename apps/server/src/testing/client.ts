import { itemTypeOf } from "@osler/content";
import type { Activity, ResponseReply, Sitting } from "@osler/contract";
import { seededRandom } from "@osler/std";
import { v7 as uuidv7 } from "uuid";

export interface Reply<T = Record<string, unknown>> {
  status: number;
  body: T;
  text: string;
}

/** Speaks to a server as a browser does: keeps cookies, carries the CSRF token. */
export class Client {
  readonly address: string;
  readonly #cookies = new Map<string, string>();
  #token: string | null = null;

  constructor(address: string) {
    this.address = address;
  }

  get<T = Record<string, unknown>>(path: string): Promise<Reply<T>> {
    return this.send<T>("GET", path);
  }

  post<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Reply<T>> {
    return this.send<T>("POST", path, body);
  }

  /** The same person in another tab: the same cookies, requests of its own. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    if (method !== "GET" && this.#token === null) await this.get("/api/session");
    const response = await fetch(this.address + path, {
      method,
      headers: {
        cookie: this.cookieHeader,
        ...(this.#token === null ? {} : { "x-csrf-token": this.#token }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    this.#keepCookies(response);
    const text = await response.text();
    const parsed = (response.headers.get("content-type") ?? "").includes("json") ? JSON.parse(text) : {};
    if (typeof parsed.csrfToken === "string") this.#token = parsed.csrfToken;
    return { status: response.status, body: parsed as T, text };
  }

  /** Begins (or goes on with) a sitting. */
  async sit(request: object = {}): Promise<Sitting> {
    return (await this.post<Sitting>("/api/sittings", { id: uuidv7(), ...request })).body;
  }

  /** Answers a sitting's activity with `response`. */
  answer(sitting: Sitting, response: unknown, more: object = {}): Promise<Reply<ResponseReply>> {
    const activity = sitting.activity as Activity;
    return this.post<ResponseReply>(`/api/sittings/${sitting.id}/responses`, {
      ...answerTo(activity, response),
      ...more,
    });
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

/** A response request to an activity, as the web app makes one. */
export function answerTo(activity: Activity, response: unknown) {
  return {
    id: uuidv7(),
    position: activity.position,
    itemId: activity.itemId,
    itemVersion: activity.itemVersion,
    response,
    confidence: activity.asksConfidence ? 1 : null,
    elapsedMs: 12_000,
    answeredAt: new Date().toISOString(),
  };
}

/** Some response that fits the activity's kind: a blind guess, the same for the same activity; cards are recalled. */
export function someResponse({ kind, body, decisionId }: Activity): unknown {
  if (kind === "card") return { grade: "good" };
  return itemTypeOf(kind)?.guess(body, seededRandom(decisionId));
}
