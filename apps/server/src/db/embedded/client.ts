import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DatabaseAway, DatabaseError } from "../errors.ts";
import type { Answer, Ask, Asked, OpenRequest, QueryAnswer, Vitals } from "./protocol.ts";

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/** The main thread's end of the database thread. */
export class EmbeddedClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #dead: Error | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: Answer | "open") => message !== "open" && this.#settle(message));
    worker.on("error", (error: Error) => this.#die(error));
    worker.on("exit", () => this.#die(new Error("The database thread has ended.")));
  }

  /** Opens (or makes) the database in `folder`; resolves when it takes queries. */
  static async open(request: OpenRequest): Promise<EmbeddedClient> {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: request });
    const client = new EmbeddedClient(worker);
    await Promise.race([
      once(worker, "message"),
      once(worker, "exit").then(() => Promise.reject(client.#dead ?? new Error("The database thread has ended."))),
    ]);
    return client;
  }

  /** True once the thread has ended, whether closed or crashed. */
  get dead(): boolean {
    return this.#dead !== null;
  }

  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    return this.#ask<QueryAnswer>({ type: "query", sql, parameters });
  }

  vitals(): Promise<Vitals> {
    return this.#ask<Vitals>({ type: "vitals" });
  }

  checkpoint(): Promise<void> {
    return this.#ask<void>({ type: "checkpoint" });
  }

  async close(): Promise<void> {
    if (this.#dead !== null) return;
    const ended = once(this.#worker, "exit");
    await this.#ask({ type: "close" });
    await ended;
  }

  #ask<T>(ask: Ask): Promise<T> {
    if (this.#dead !== null) return Promise.reject(new DatabaseAway(this.#dead.message));
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ask } satisfies Asked);
    });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if ("error" in answer) waiting.reject(new DatabaseError(answer.error));
    else waiting.resolve(answer.value as never);
  }

  #die(error: Error): void {
    this.#dead ??= error;
    for (const { reject } of this.#waiting.values()) reject(new DatabaseAway(error.message));
    this.#waiting.clear();
  }
}
