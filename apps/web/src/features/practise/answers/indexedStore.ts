import { isSameActivity, type KeptAnswer, movedOn, type SettledAnswer } from "./answer.ts";
import { type AnswerStore, isNewer, type KeptSitting, latestFirst } from "./answerStore.ts";
import { all, Database, result } from "./database.ts";

const sittingsKept = 12;

/**
 * The store of a browser, in IndexedDB: three stores, `waiting` and `settled` answers by their order, and `sittings` by
 * id. Answers are written with strict durability: the browser reports them kept only once they are on the disk.
 */
export async function indexedStore(): Promise<AnswerStore> {
  const database = new Database("osler", 1, (made) => {
    made.createObjectStore("waiting", { keyPath: "order", autoIncrement: true });
    made.createObjectStore("settled", { keyPath: "order" });
    made.createObjectStore("sittings", { keyPath: "sitting.id" });
  });
  await database.open();
  const { read, write } = database;

  return {
    add: (answer, away) =>
      write(["waiting", "settled"], async (transaction) => {
        const waiting = transaction.objectStore("waiting");
        const [here, done] = await Promise.all([
          all<KeptAnswer>(waiting),
          all<SettledAnswer>(transaction.objectStore("settled")),
        ]);
        if ([...here, ...done].some(({ request }) => request.id === answer.request.id)) return "kept";
        if ([...here, ...done].some((other) => other.away && isSameActivity(other, answer))) return "taken";
        // The order is the key, which the database makes: one after the other, whichever tab asks.
        const order = (await result(waiting.add({ ...answer, away: false }))) as number;
        if (away) await result(waiting.put(movedOn({ ...answer, order, away })));
        return "kept";
      }),
    answers: (owner) =>
      read(["waiting", "settled"], async (transaction) => {
        const [waiting, settled] = await Promise.all([
          all<KeptAnswer>(transaction.objectStore("waiting")),
          all<SettledAnswer>(transaction.objectStore("settled")),
        ]);
        return { waiting: ownedBy(owner, waiting), settled: ownedBy(owner, settled) };
      }),
    first: (owner) =>
      read(["waiting"], async (transaction) => {
        const waiting = await all<KeptAnswer>(transaction.objectStore("waiting"));
        return ownedBy(owner, waiting)[0] ?? null;
      }),
    moveOn: (owner) =>
      write(["waiting"], async (transaction) => {
        const waiting = transaction.objectStore("waiting");
        const left = ownedBy(owner, await all<KeptAnswer>(waiting)).filter(({ away }) => !away);
        await Promise.all(left.map((answer) => result(waiting.put(movedOn(answer)))));
      }),
    settle: (order, outcome) =>
      write(["waiting", "settled"], async (transaction) => {
        const waiting = transaction.objectStore("waiting");
        const answer = (await result(waiting.get(order))) as KeptAnswer | undefined;
        if (!answer) return;
        waiting.delete(order);
        await result(transaction.objectStore("settled").put({ ...answer, result: outcome }));
      }),
    forget: (orders) =>
      write(["settled"], async (transaction) => {
        await Promise.all(orders.map((order) => result(transaction.objectStore("settled").delete(order))));
      }),
    keepSitting: (kept) =>
      write(["sittings"], async (transaction) => {
        const sittings = transaction.objectStore("sittings");
        const before = await all<KeptSitting>(sittings);
        if (
          !isNewer(
            kept,
            before.find(({ sitting }) => sitting.id === kept.sitting.id),
          )
        )
          return;
        await result(sittings.put(kept));
        for (const { sitting } of latestFirst(before).slice(sittingsKept)) sittings.delete(sitting.id);
      }),
    sittings: (owner) =>
      read(["sittings"], async (transaction) =>
        latestFirst(ownedBy(owner, await all<KeptSitting>(transaction.objectStore("sittings")))),
      ),
    forgetOthers: (owner) =>
      write(["sittings", "settled"], async (transaction) => {
        const [sittings, settled] = [transaction.objectStore("sittings"), transaction.objectStore("settled")];
        for (const kept of await all<KeptSitting>(sittings)) if (kept.owner !== owner) sittings.delete(kept.sitting.id);
        for (const answer of await all<SettledAnswer>(settled))
          if (answer.owner !== owner && answer.result.type !== "refused") settled.delete(answer.order);
      }),
  };
}

function ownedBy<Kept extends { readonly owner: string }>(owner: string, kept: readonly Kept[]): Kept[] {
  return kept.filter((one) => one.owner === owner);
}
