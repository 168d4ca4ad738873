import type { Me, ResponseReply } from "@osler/contract";
import { change } from "../../../api/client.ts";
import { connection } from "../../../api/connection.ts";
import { AnswerQueue } from "./answerQueue.ts";
import type { AnswerStore } from "./answerStore.ts";
import { indexedStore } from "./indexedStore.ts";
import { inheritAnswers } from "./inherit.ts";
import { memoryStore } from "./memoryStore.ts";

const name = "osler.answers";
/** A request that hangs must not hold up the answers for ever: the connection is then taken for lost. */
const sendAtMostMs = 20_000;

/** Where this browser keeps answers and what is ready ahead; in memory where it allows nothing else. */
export const answerStore: Promise<AnswerStore> = indexedStore().catch(memoryStore);

/** The one queue of this tab. */
export const answerQueue = new AnswerQueue({
  store: answerStore,
  inherit: async (store, owner) => {
    try {
      await inheritAnswers(store, owner, localStorage);
    } catch {
      // Blocked storage, so nothing was kept there; what is kept here must not wait for it.
    }
  },
  send: ({ sittingId, request }) =>
    change<ResponseReply>("POST", `/api/sittings/${sittingId}/responses`, request, AbortSignal.timeout(sendAtMostMs)),
  exclusively,
  isAway: () => connection.now().away,
  tabs: otherTabs(),
});

connection.subscribe(() => {
  if (!connection.now().away) void answerQueue.flush();
});
// A lid that opens again: what timers were due while it was closed is done now.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) void answerQueue.flush();
});

/** Whose answers they are: an account in an organisation, because a sitting belongs to both. */
export function ownerOf({ accountId, organisation }: Me): string {
  return `${accountId}.${organisation.id}`;
}

/** One tab at a time. Without locks (plain HTTP beyond this machine) the ids still see to it that all count once. */
async function exclusively(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(name, work);
  else await work();
}

function otherTabs() {
  const channel = new BroadcastChannel(name);
  return {
    tell: () => channel.postMessage(null),
    hear: (listener: () => void) => channel.addEventListener("message", listener),
  };
}
