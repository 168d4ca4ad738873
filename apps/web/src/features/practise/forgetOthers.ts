import type { Me } from "@osler/contract";
import { answerStore, ownerOf } from "./answers/queue.ts";
import { forgetPracticeOfOthers } from "./keptPractice.ts";

let lastOwner: string | null | undefined;

/**
 * Drops what this browser keeps for others than who is signed in (null: nobody). Answers that no server has stay, and so
 * does a draft until somebody else comes: a session can end by itself in the middle of a question.
 */
export function forgetOthers(me: Me | null): void {
  const owner = me === null ? null : ownerOf(me);
  if (owner === lastOwner) return;
  lastOwner = owner;
  if (owner !== null) forgetPracticeOfOthers(owner);
  void answerStore.then((store) => store.forgetOthers(owner)).catch(() => {});
}
