import { DatabaseAway, DatabaseError, isStorageFull } from "../errors.ts";
import { EmbeddedClient } from "./client.ts";
import type { SqlDoor } from "./dialect.ts";
import { writtenByMajor } from "./writtenByMajor.ts";
import type { OpenRequest, QueryAnswer, Vitals } from "./protocol.ts";

const reopenEveryMs = 1_000;

/**
 * The embedded database, opened again when its thread dies (a full disk makes PostgreSQL stop itself rather than lose
 * a commit). While it is away every query is told so; nothing acknowledged is lost, for it was fsynced.
 */
export class ReopeningDoor implements SqlDoor {
  readonly #request: OpenRequest;
  #client: EmbeddedClient;
  #reopening: Promise<void> | null = null;
  #triedAt = 0;
  #closed = false;

  private constructor(request: OpenRequest, client: EmbeddedClient) {
    this.#request = request;
    this.#client = client;
  }

  static async open(request: OpenRequest): Promise<ReopeningDoor> {
    // Making a database takes memory that its thread would keep; it is made in a thread of its own.
    if (writtenByMajor(request.folder) === null) await (await EmbeddedClient.open(request)).close();
    return new ReopeningDoor(request, await EmbeddedClient.open(request));
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    if (this.#client.dead) await this.#reopen();
    try {
      return await this.#client.query(sql, parameters);
    } catch (error) {
      if (error instanceof DatabaseError && error.code === null && isStorageFull(error))
        await this.#client.close().catch(() => {});
      throw error;
    }
  }

  vitals(): Promise<Vitals> {
    return this.#client.vitals();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.close();
  }

  async #reopen(): Promise<void> {
    if (this.#closed) throw new DatabaseAway("The database is closed.");
    if (this.#reopening === null && Date.now() - this.#triedAt < reopenEveryMs)
      throw new DatabaseAway("The database is being opened again.");
    this.#triedAt = Date.now();
    this.#reopening ??= this.#openAgain().finally(() => {
      this.#reopening = null;
    });
    await this.#reopening;
  }

  async #openAgain(): Promise<void> {
    try {
      this.#client = await EmbeddedClient.open(this.#request);
    } catch (error) {
      throw new DatabaseAway(`The database cannot be opened: ${(error as Error).message}`);
    }
  }
}
