import type { Sitting } from "@osler/contract";
import { change, read } from "../../api/client.ts";
import { connection } from "../../api/connection.ts";
import { Unreachable } from "../../api/errors.ts";
import type { KeptSitting, Wish } from "./answers/answerStore.ts";
import { answerQueue, answerStore } from "./answers/queue.ts";
import type { Opened } from "./practice.ts";

interface Asked {
  readonly owner: string;
  readonly wish: Wish;
  /** The sitting that the address names. */
  readonly named: string | undefined;
  /** The id of one to begin. */
  readonly newId: string;
}

/** With a server that hangs, what this browser kept is opened after so long; sooner where it was away a moment ago. */
const openAtMostMs = 8_000;
const openAwayAtMostMs = 2_500;
const sendBeforeAtMostMs = 3_000;

/**
 * Opens a sitting by the server's word, or without a connection as this browser kept it.
 * @throws Unreachable when the server is away and nothing fitting was kept
 */
export async function openSitting(asked: Asked): Promise<Opened> {
  const store = await answerStore;
  // What was answered before belongs before: the server may end a sitting that was left long ago.
  await Promise.race([answerQueue.flush(), new Promise((resolve) => setTimeout(resolve, sendBeforeAtMostMs))]);
  const kept = await store.sittings(asked.owner);
  const opened = await fromServer(kept, asked).catch((error: unknown) => fromKept(kept, asked, error));
  return { ...opened, answers: await store.answers(asked.owner) };
}

async function fromServer(
  kept: readonly KeptSitting[],
  { wish, named, newId }: Asked,
): Promise<Omit<Opened, "answers">> {
  const signal = AbortSignal.timeout(connection.now().away ? openAwayAtMostMs : openAtMostMs);
  const sitting = named
    ? await read<Sitting>(`/api/sittings/${named}`, signal)
    : await change<Sitting>("POST", "/api/sittings", { id: newId, ...wish, ...(wish.item && { fresh: true }) }, signal);
  return { sitting, ready: kept.find((one) => one.sitting.id === sitting.id)?.ready ?? [] };
}

function fromKept(kept: readonly KeptSitting[], { wish, named }: Asked, error: unknown): Omit<Opened, "answers"> {
  if (!(error instanceof Unreachable)) throw error;
  const fitting = named
    ? kept.find(({ sitting }) => sitting.id === named)
    : kept.find((one) => one.sitting.endedAt === null && isSameWish(one.wish, wish));
  if (!fitting) throw error;
  return { sitting: fitting.sitting, ready: fitting.ready };
}

function isSameWish(one: Wish, other: Wish): boolean {
  return (["mode", "concept", "pack", "item"] as const).every((name) => one[name] === other[name]);
}
