import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { errorReply, type ErrorReply } from "@osler/contract";
import { Refusal } from "../refusal.ts";
import { lockPath, socketPath } from "./dataFolder.ts";
import { type PortlessServer, startPortless } from "./portlessServer.ts";
import { accepts, ConnectionLost, send, type SocketReply, type SocketRequest } from "./socketRequest.ts";

/** A request to the server, and how to read its reply. */
export interface Question<T> extends SocketRequest {
  readonly reply: { readonly parse: (value: unknown) => T };
  /** Asking twice does no harm, so it is asked again when the server went away meanwhile. */
  readonly repeatable: boolean;
  /** Better words for an error, where the command knows more than the contract does. */
  readonly refusals?: Partial<Record<ErrorReply["code"], string>>;
}

/** The way to whoever serves the data folder. */
export interface Door {
  /** Finds or starts the server now, not at the first question. */
  open(): Promise<void>;
  /** @throws Refusal in words for the person who typed the command. */
  ask<T>(question: Question<T>): Promise<T>;
}

/** Does some work through the door, opening the data folder when nobody serves it, and closes what it opened. */
export async function throughDoor<T>(interrupted: AbortSignal, work: (door: Door) => Promise<T>): Promise<T> {
  const door = new DataFolderDoor(interrupted);
  try {
    return await work(door);
  } finally {
    await door.close();
  }
}

/** Does work that needs no server while one is found or started; the work's own failure is told first. */
export async function whileOpening<T>(door: Door, work: Promise<T>): Promise<T> {
  const [done, opened] = await Promise.allSettled([work, door.open()]);
  if (done.status === "rejected") throw done.reason;
  if (opened.status === "rejected") throw opened.reason;
  return done.value;
}

const mostTries = 4;

class DataFolderDoor implements Door {
  #own: PortlessServer | null = null;
  #open = false;
  readonly #socket = socketPath();
  readonly #interrupted: AbortSignal;

  constructor(interrupted: AbortSignal) {
    this.#interrupted = interrupted;
  }

  async ask<T>(question: Question<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      await this.open();
      try {
        return read(question, await send(this.#socket, question, this.#interrupted));
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        this.#open = false;
        if (tries === mostTries || (error.sent && !question.repeatable))
          throw new Refusal(lostSentence(question.repeatable));
      }
    }
  }

  async open(): Promise<void> {
    if (!this.#open) await this.#reach();
  }

  async close(): Promise<void> {
    await this.#own?.stop();
    this.#own = null;
  }

  /** Finds a server or becomes one. One that just starts or stops holds the folder but does not listen: it is waited for. */
  async #reach(): Promise<void> {
    await this.close();
    const patience = Date.now() + 15_000;
    while (!(await accepts(this.#socket))) {
      try {
        this.#own = await startPortless(this.#interrupted);
        break;
      } catch (error) {
        if (!(error instanceof Refusal) || !existsSync(lockPath()) || Date.now() > patience) throw error;
        await wait(300);
      }
    }
    this.#open = true;
  }
}

function read<T>({ reply, refusals }: Question<T>, { status, value }: SocketReply): T {
  if (status < 400) return reply.parse(value);
  const refused = errorReply.safeParse(value);
  if (!refused.success)
    throw new Refusal(
      `The server answered in a way this command line does not know (status ${status}). Let both be of one version.`,
    );
  const { code, message, details, requestId } = refused.data;
  const known = refusals?.[code];
  if (known !== undefined) throw new Refusal(known);
  if (code === "unexpected")
    throw new Refusal(
      `Something went wrong on the server; what was done before is kept. Its log tells more about request ${requestId ?? "(unnamed)"}.`,
    );
  const named = (details ?? []).map((detail) => `  ${detail.path.replace(/^\//, "")}: ${detail.message}`);
  throw new Refusal(
    [code === "malformedRequest" && named.length > 0 ? "The server does not accept this:" : message, ...named].join(
      "\n",
    ),
  );
}

function lostSentence(repeatable: boolean): string {
  return repeatable
    ? "The server keeps going away while it works. Look at what it says in its terminal or log, then run this again: nothing is done twice."
    : "The server stopped while it worked, so it is not known whether this was done. Look with `npm run osler -- user list`, then run it again if it was not.";
}
