import type { Activity, ResponseReply, Sitting } from "@osler/contract";
import { expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import type { KeptSitting } from "./answerStore.ts";
import { inheritAnswers } from "./inherit.ts";
import { memoryStore } from "./memoryStore.ts";

const marked = { type: "marked" as const, reply: {} as ResponseReply };

function answer(id: string, decisionId = `choice of ${id}`, owner = "ada"): Answer {
  const activity = { decisionId, itemId: "pack/item", position: 0 } as Activity;
  return { owner, sittingId: "sitting", activity, request: { id, position: 0 } as Answer["request"] };
}

function sitting(id: string, answered: number, at: number, owner = "ada"): KeptSitting {
  return { owner, sitting: { id, answered } as Sitting, wish: {}, ready: [], at };
}

test("keeps answers in the order they were given, each owner's for itself", async () => {
  const store = memoryStore();
  await store.add(answer("one"), false);
  await store.add(answer("hers", "other", "bea"), true);
  await store.add(answer("two"), true);
  const { waiting } = await store.answers("ada");
  expect(waiting.map(({ request }) => request.id)).toEqual(["one", "two"]);
  expect((await store.first("bea"))?.request.id).toBe("hers");
});

test("keeps the same answer once, however often it is handed over", async () => {
  const store = memoryStore();
  await store.add(answer("one"), false);
  expect(await store.add(answer("one"), true)).toBe("kept");
  expect((await store.answers("ada")).waiting).toHaveLength(1);
});

test("refuses a second answer to an activity whose answer nobody waits for any more", async () => {
  const store = memoryStore();
  await store.add(answer("one", "choice"), true);
  expect(await store.add(answer("two", "choice"), true)).toBe("taken");
  await store.settle(1, marked);
  expect(await store.add(answer("three", "choice"), true)).toBe("taken");
});

test("lets the server decide between two answers that are both waited for", async () => {
  const store = memoryStore();
  await store.add(answer("one", "choice"), false);
  expect(await store.add(answer("two", "choice"), false)).toBe("kept");
});

test("names the activity in every answer that is no longer waited for", async () => {
  const store = memoryStore();
  await store.add(answer("one"), false);
  expect((await store.first("ada"))?.request.decisionId).toBeUndefined();
  await store.moveOn("ada");
  expect(await store.first("ada")).toMatchObject({ away: true, request: { decisionId: "choice of one" } });
});

test("has a result from the moment an answer stops waiting, until it was seen", async () => {
  const store = memoryStore();
  await store.add(answer("one"), true);
  await store.settle(1, marked);
  expect(await store.answers("ada")).toMatchObject({ waiting: [], settled: [{ order: 1, result: marked }] });
  await store.forget([1]);
  expect((await store.answers("ada")).settled).toEqual([]);
});

test("does not let a tab that is behind replace what is kept of a sitting", async () => {
  const store = memoryStore();
  await store.keepSitting(sitting("one", 4, 20));
  await store.keepSitting(sitting("one", 3, 30));
  await store.keepSitting(sitting("two", 0, 25));
  expect((await store.sittings("ada")).map((kept) => [kept.sitting.id, kept.sitting.answered])).toEqual([
    ["two", 0],
    ["one", 4],
  ]);
});

test("drops what others could read when somebody signs out, and never an answer that no server has", async () => {
  const store = memoryStore();
  await store.keepSitting(sitting("one", 1, 1));
  for (const id of ["marked", "refused", "waiting"]) await store.add(answer(id), true);
  await store.settle(1, marked);
  await store.settle(2, { type: "refused", code: "notFound" });
  await store.forgetOthers(null);
  expect(await store.sittings("ada")).toEqual([]);
  const { waiting, settled } = await store.answers("ada");
  expect([...waiting, ...settled].map(({ request }) => request.id)).toEqual(["waiting", "refused"]);
});

test("takes over what an older version kept of this account, and leaves the rest", async () => {
  const former = { sittingId: "sitting", activity: { decisionId: "choice" }, request: { id: "old" } };
  const kept = new Map([
    [
      "osler.answers",
      JSON.stringify([
        { ...former, accountId: "ada" },
        { ...former, accountId: "bea" },
      ]),
    ],
  ]);
  const keeper = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const store = memoryStore();
  await inheritAnswers(store, "ada.hospital", keeper);
  expect(await store.first("ada.hospital")).toMatchObject({
    away: true,
    request: { id: "old", decisionId: "choice" },
  });
  expect(JSON.parse(kept.get("osler.answers") ?? "")).toMatchObject([{ accountId: "bea" }]);
  await inheritAnswers(store, "bea.hospital", keeper);
  expect(kept.has("osler.answers")).toBe(false);
  kept.set("osler.answers", "{broken");
  await inheritAnswers(store, "ada.hospital", keeper);
  expect((await store.answers("ada.hospital")).waiting).toHaveLength(1);
});
