import type { Activity, Plan, ResponseReply, ResponseRequest, Sitting } from "@osler/contract";
import { seededRandom } from "@osler/std";
import { Client } from "undici";
import { v7 as uuidv7 } from "uuid";
import { CannotMeasure } from "../benchmark.ts";
import { one, randomResponse } from "./responses.ts";

/** An answer on its way: sent, perhaps kept, not acknowledged. */
export interface Pending {
  readonly sittingId: string;
  readonly request: ResponseRequest;
}

export interface Acknowledged {
  readonly id: string;
  /** From sending the answer to having read the whole reply: feedback and next activity. */
  readonly ms: number;
  /** Whether the server had kept it before. */
  readonly repeated: boolean;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** One person at a browser: takes what is offered and answers it at random, over one connection. */
export class Learner {
  /** What was sent last and not acknowledged; null when nothing hangs. */
  pending: Pending | null = null;
  readonly #random: () => number;
  readonly #cookies = new Map<string, string>();
  #client: Client;
  #csrfToken = "";
  #sitting: Sitting | null = null;

  constructor(address: string, seed: string) {
    this.#client = new Client(address);
    this.#random = seededRandom(seed);
  }

  /** Takes up a session that is in the database already. */
  static async withSession(address: string, token: string, seed: string): Promise<Learner> {
    const learner = new Learner(address, seed);
    learner.#cookies.set("osler_session", token);
    await learner.#describeSession();
    return learner;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#describeSession();
    this.#take(await this.#ok("POST", "/api/session", { email, password }));
  }

  /** Begins to practise, or goes on where the open sitting is. */
  async sit(): Promise<void> {
    this.#sitting = JSON.parse((await this.#ok("POST", "/api/sittings", { id: uuidv7() })).text) as Sitting;
  }

  /** Reads what is planned for the day; resolves to how long that took, in ms. */
  async plan(): Promise<{ ms: number; plan: Plan }> {
    const sent = performance.now();
    const { text } = await this.#ok("GET", "/api/plan");
    return { ms: performance.now() - sent, plan: JSON.parse(text) as Plan };
  }

  /** Answers what the sitting is at. Leaves `pending` when the connection breaks, and throws. */
  async answer(): Promise<Acknowledged> {
    if ((this.#sitting?.activity ?? null) === null) await this.sit();
    const { id: sittingId, activity } = this.#sitting as Sitting;
    if (activity === null)
      throw new CannotMeasure("The server has nothing left to practise; the bank is too small for this load.");
    this.pending = { sittingId, request: this.#requestFor(activity) };
    return this.send(this.pending);
  }

  /** Sends an answer, for the first time or again. */
  async send({ sittingId, request }: Pending): Promise<Acknowledged> {
    const sent = performance.now();
    const { text } = await this.#ok("POST", `/api/sittings/${sittingId}/responses`, request);
    const ms = performance.now() - sent;
    const reply = JSON.parse(text) as ResponseReply;
    this.pending = null;
    this.#sitting = reply.sitting;
    return { id: request.id, ms, repeated: reply.repeated };
  }

  /** Goes on at another address: the server was started again. */
  async moveTo(address: string): Promise<void> {
    await this.#client.destroy();
    this.#client = new Client(address);
  }

  async leave(): Promise<void> {
    await this.#client.destroy();
  }

  #requestFor({ position, itemId, itemVersion, kind, body, asksConfidence }: Activity): ResponseRequest {
    return {
      id: uuidv7(),
      position,
      itemId,
      itemVersion,
      response: randomResponse(kind, body, this.#random),
      confidence: asksConfidence ? one([0, 1, 2] as const, this.#random) : null,
      elapsedMs: 5_000 + Math.floor(this.#random() * 60_000),
      answeredAt: new Date().toISOString(),
    };
  }

  async #describeSession(): Promise<void> {
    this.#take(await this.#ok("GET", "/api/session"));
  }

  #take({ text }: Reply): void {
    this.#csrfToken = (JSON.parse(text) as { csrfToken: string }).csrfToken;
  }

  async #ok(method: "GET" | "POST", path: string, body?: object): Promise<Reply> {
    const reply = await this.#send(method, path, body);
    if (reply.status !== 200)
      throw new CannotMeasure(
        `The server answered ${method} ${path} with ${reply.status}: ${reply.text.slice(0, 500)}`,
      );
    return reply;
  }

  async #send(method: "GET" | "POST", path: string, body?: object): Promise<Reply> {
    const reply = await this.#client.request({
      method,
      path,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body === undefined ? {} : { "content-type": "application/json", "x-csrf-token": this.#csrfToken }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of [reply.headers["set-cookie"] ?? []].flat()) this.#keep(cookie);
    return { status: reply.statusCode, text: await reply.body.text() };
  }

  #keep(cookie: string): void {
    const [pair = ""] = cookie.split(";");
    const equals = pair.indexOf("=");
    this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
}
