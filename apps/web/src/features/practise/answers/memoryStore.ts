import { isSameActivity, type KeptAnswer, movedOn, type SettledAnswer } from "./answer.ts";
import { type AnswerStore, isNewer, type KeptSitting, latestFirst } from "./answerStore.ts";

/** Where a browser allows no storage: everything lives as long as the tab. */
export function memoryStore(): AnswerStore {
  const waiting = new Map<number, KeptAnswer>();
  const settled = new Map<number, SettledAnswer>();
  const sittings = new Map<string, KeptSitting>();
  let given = 0;
  const waitingOf = (owner: string) => [...waiting.values()].filter((answer) => answer.owner === owner);

  return {
    async add(answer, away) {
      const all = [...waiting.values(), ...settled.values()];
      if (all.some(({ request }) => request.id === answer.request.id)) return "kept";
      if (all.some((other) => other.away && isSameActivity(other, answer))) return "taken";
      given += 1;
      const kept = { ...answer, order: given, away: false };
      waiting.set(given, away ? movedOn(kept) : kept);
      return "kept";
    },
    async answers(owner) {
      return {
        waiting: waitingOf(owner),
        settled: [...settled.values()].filter((answer) => answer.owner === owner),
      };
    },
    async first(owner) {
      return waitingOf(owner)[0] ?? null;
    },
    async moveOn(owner) {
      for (const answer of waitingOf(owner)) waiting.set(answer.order, movedOn(answer));
    },
    async settle(order, result) {
      const answer = waiting.get(order);
      if (!answer) return;
      waiting.delete(order);
      settled.set(order, { ...answer, result });
    },
    async forget(orders) {
      for (const order of orders) settled.delete(order);
    },
    async keepSitting(kept) {
      if (isNewer(kept, sittings.get(kept.sitting.id))) sittings.set(kept.sitting.id, kept);
    },
    async sittings(owner) {
      return latestFirst([...sittings.values()].filter((kept) => kept.owner === owner));
    },
    async forgetOthers(owner) {
      for (const [id, kept] of sittings) if (kept.owner !== owner) sittings.delete(id);
      for (const [order, answer] of settled)
        if (answer.owner !== owner && answer.result.type !== "refused") settled.delete(order);
    },
  };
}
