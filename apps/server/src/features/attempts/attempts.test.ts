import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Activity, ResponseReply, Sitting } from "@osler/contract";
import type { Item } from "@osler/content";
import { itemTypeOf } from "@osler/content";
import { answerTo, type Client, someResponse } from "../../testing/client.ts";
import { startTestServer, type TestServer } from "../../testing/server.ts";
import { contentRecord } from "../content/store.ts";

let server: TestServer;
let learner: Client;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

async function freshLearner(): Promise<Client> {
  learner = await server.member(["learner"]);
  return learner;
}

async function responsesOf(): Promise<number> {
  return (await learner.get<{ answers: number }>("/api/progress")).body.answers;
}

async function keyOf({ itemId, itemVersion }: Activity): Promise<Item> {
  return (await contentRecord<Item>(server.services.db, itemId, itemVersion)) as Item;
}

test("a first sitting offers a question with a reason, and nothing of it tells the key", async () => {
  const sitting = await (await freshLearner()).sit();
  const activity = sitting.activity as Activity;
  const item = await keyOf(activity);
  expect(activity.reason.code).not.toBe("");
  const shown = JSON.stringify(sitting);
  expect(shown).not.toContain("answerKey");
  if (item.explanation !== null) expect(shown).not.toContain(item.explanation.slice(0, 40));
  if (item.hint !== null) expect(shown).not.toContain(item.hint.slice(0, 40));
  for (const citation of item.citations) expect(shown).not.toContain(citation.supports);
  for (const { feedback } of itemTypeOf(item.kind)?.outline(item.body, item.answerKey).options ?? []) {
    if (feedback != null) expect(shown).not.toContain(feedback.slice(0, 40));
  }
});

test("an answer is marked at once, with its key, its sources, the change of belief, and the next activity", async () => {
  const sitting = await (await freshLearner()).sit();
  const item = await keyOf(sitting.activity as Activity);
  const { status, body } = await learner.answer(
    sitting,
    itemTypeOf(item.kind)?.rightResponse(item.answerKey, sitting.activity?.body),
  );
  expect(status).toBe(200);
  expect(body.feedback).toMatchObject({ verdict: "right", score: 1, explanation: item.explanation });
  expect(body.feedback.citations).toHaveLength(item.citations.length);
  expect(body.feedback.beliefs[0]?.after.mean).toBeGreaterThan(body.feedback.beliefs[0]?.before.mean as number);
  expect(body.sitting).toMatchObject({ answered: 1, right: 1 });
  expect(body.sitting.activity?.position).toBe(1);
  expect(body.sitting.activity?.itemId).not.toBe(item.id);
});

test("a miss changes what is chosen later: the item comes back as a due review", async () => {
  const sitting = await (await freshLearner()).sit();
  const item = await keyOf(sitting.activity as Activity);
  const right = itemTypeOf(item.kind)?.rightResponse(item.answerKey, sitting.activity?.body) as { chosen: unknown };
  const options = ((sitting.activity as Activity).body as { options?: { id: string }[] }).options;
  const wrong =
    options === undefined
      ? { chosen: !(right.chosen as boolean) }
      : { chosen: options.find(({ id }) => id !== right.chosen)?.id };
  const missed = await learner.answer(sitting, wrong);
  expect(missed.body.feedback.verdict).toBe("wrong");
  await learner.post(`/api/sittings/${sitting.id}/end`);
  server.pass(2 * 86_400_000);
  const again = await learner.sit();
  expect(again.activity).toMatchObject({ itemId: item.id, reason: { code: "dueReview" } });
});

test("the same response sent twice, one after the other or at once, counts once and is told the same", async () => {
  const sitting = await (await freshLearner()).sit();
  const activity = sitting.activity as Activity;
  const request = answerTo(activity, someResponse(activity));
  const path = `/api/sittings/${sitting.id}/responses`;
  const replies = await Promise.all([1, 2, 3, 4].map(() => learner.post<ResponseReply>(path, request)));
  const later = await learner.post<ResponseReply>(path, request);
  for (const reply of [...replies, later]) {
    expect(reply.status).toBe(200);
    expect(reply.body.feedback.score).toBe(later.body.feedback.score);
    expect(reply.body.feedback.beliefs).toEqual(later.body.feedback.beliefs);
  }
  expect(later.body.repeated).toBe(true);
  expect(await responsesOf()).toBe(1);
});

test("two tabs at the same activity count once: the second is told so, and given the way on", async () => {
  const first = await (await freshLearner()).sit();
  const second = await learner.sit();
  expect(second.id).toBe(first.id);
  const activity = first.activity as Activity;
  const replies = await Promise.all([
    learner.answer(first, someResponse(activity)),
    learner.answer(second, someResponse(activity)),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = replies.find(({ status }) => status === 409)?.body as unknown as { code: string; sitting: Sitting };
  expect(refused.code).toBe("alreadyAnswered");
  expect(refused.sitting.activity?.position).toBe(1);
  expect(await responsesOf()).toBe(1);
});

test("two sittings begun at the same moment are one", async () => {
  await freshLearner();
  const [first, second] = await Promise.all([learner.sit(), learner.sit()]);
  expect(first.id).toBe(second.id);
  expect(first.activity?.itemId).toBe(second.activity?.itemId);
});

test("a learner answering in many sittings at once loses nothing and gets positions without a gap", async () => {
  await freshLearner();
  const concepts = [...server.services.catalogue.nodes()].filter(({ items }) => items > 0).slice(0, 6);
  const sittings = await Promise.all(concepts.map(({ id }) => learner.sit({ concept: id })));
  const replies = await Promise.all(
    sittings.map((sitting) => learner.answer(sitting, someResponse(sitting.activity as Activity))),
  );
  expect(replies.map(({ status }) => status)).toEqual(concepts.map(() => 200));
  expect(await responsesOf()).toBe(concepts.length);
});

test("an answer after a hint counts as helped and does not raise mastery", async () => {
  const sitting = await (await freshLearner()).sit();
  const item = await keyOf(sitting.activity as Activity);
  expect((await learner.post<{ hint: string }>(`/api/sittings/${sitting.id}/hint`)).body.hint).toBe(item.hint);
  const { body } = await learner.answer(
    sitting,
    itemTypeOf(item.kind)?.rightResponse(item.answerKey, sitting.activity?.body),
  );
  expect(body.feedback.verdict).toBe("right");
  expect(body.feedback.beliefs[0]?.after.mean).toBeLessThanOrEqual(body.feedback.beliefs[0]?.before.mean as number);
});

test("practising one concept stays within it, and one item ends after it", async () => {
  await freshLearner();
  const concept = [...server.services.catalogue.nodes()].find(({ items }) => items > 0)?.id as string;
  const sitting = await learner.sit({ concept });
  expect(sitting.activity?.concepts.map(({ id }) => id)).toContain(concept);
  const item = [...server.services.catalogue.items.values()][0]?.id as string;
  const single = await learner.sit({ item });
  expect(single.activity?.itemId).toBe(item);
  const { body } = await learner.answer(single, someResponse(single.activity as Activity));
  expect(body.sitting).toMatchObject({ activity: null, nothingLeft: { code: "itemDone" } });
});

test.each([
  ["an option the item does not have", { response: { chosen: "zz" } }, [422, 400]],
  ["no response", { response: undefined }, [400]],
  ["a response of another shape", { response: { chosen: { $gt: "" } } }, [400]],
  ["a field nobody knows", { surprise: true }, [400]],
  ["an id that is no UUID", { id: "1; DROP TABLE response" }, [400]],
  ["a confidence of 7", { confidence: 7 }, [400]],
  ["a time that is no time", { answeredAt: "yesterday" }, [400]],
])("refuses %s with a sentence, and keeps the activity open", async (_what, change, statuses) => {
  const sitting = await (await freshLearner()).sit();
  const reply = await learner.answer(sitting, someResponse(sitting.activity as Activity), change);
  expect(statuses).toContain(reply.status);
  expect((reply.body as unknown as { message: string }).message).toMatch(/\.$/);
  expect((await learner.sit()).activity?.position).toBe(0);
});

test("refuses an answer of 10 MB before reading it whole, and half a JSON text", async () => {
  const sitting = await (await freshLearner()).sit();
  const path = `/api/sittings/${sitting.id}/responses`;
  const large = await learner
    .send("POST", path, JSON.stringify({ response: "x".repeat(10_000_000) }))
    .catch(() => ({ status: 413, body: { code: "tooLarge" } }));
  expect(large).toMatchObject({ status: 413, body: { code: "tooLarge" } });
  expect(await learner.send("POST", path, '{"id": "')).toMatchObject({
    status: 400,
    body: { code: "malformedRequest" },
  });
  expect(await responsesOf()).toBe(0);
});

test("an answer to an activity the sitting is not at is refused with the activity it is at", async () => {
  const sitting = await (await freshLearner()).sit();
  const reply = await learner.answer(sitting, someResponse(sitting.activity as Activity), { position: 5 });
  expect(reply).toMatchObject({
    status: 409,
    body: { code: "activityMovedOn", sitting: { activity: { position: 0 } } },
  });
});

test("an item whose concept names its key is shown without the concept", async () => {
  await freshLearner();
  const { activity } = await learner.sit({ item: "acute-care-foundations/sglt2-unwell" });
  expect(JSON.stringify(activity?.concepts)).not.toContain("ketoacidosis");
  expect(JSON.stringify(activity?.reason)).not.toContain("ketoacidosis");
});

test("a response id that belongs to another answer, mine or somebody else's, is refused and nothing is lost", async () => {
  const sitting = await (await freshLearner()).sit();
  const activity = sitting.activity as Activity;
  const request = answerTo(activity, someResponse(activity));
  const { body } = await learner.post<ResponseReply>(`/api/sittings/${sitting.id}/responses`, request);
  const next = body.sitting.activity as Activity;
  const reused = { ...answerTo(next, someResponse(next)), id: request.id };
  expect((await learner.post(`/api/sittings/${sitting.id}/responses`, reused)).status).toBe(409);
  const other = await server.member(["learner"]);
  const theirs = await other.sit();
  const stolen = {
    ...answerTo(theirs.activity as Activity, someResponse(theirs.activity as Activity)),
    id: request.id,
  };
  expect((await other.post(`/api/sittings/${theirs.id}/responses`, stolen)).body).toMatchObject({
    code: "malformedRequest",
  });
  expect(await responsesOf()).toBe(1);
});

test("an answer from a clock that stands at the year 1 counts from the sitting's beginning, and replays equal", async () => {
  const sitting = await (await freshLearner()).sit();
  const answered = await learner.answer(sitting, someResponse(sitting.activity as Activity), {
    answeredAt: "0001-01-01T00:00:00Z",
  });
  expect(answered.status).toBe(200);
  const row = await server.services.db
    .selectFrom("response")
    .select(["answered_at", "clock_jumped"])
    .where("response_id", "=", answered.body.feedback.responseId)
    .executeTakeFirstOrThrow();
  expect(row.answered_at.toISOString()).toBe(sitting.startedAt);
  expect(row.clock_jumped).toBe(true);
});

test.each(["//", "///", "//[", "/\\\\", "/%00", "/api/schemas/__proto__"])(
  "a path such as %s is answered without an error of ours",
  async (path) => {
    const { request } = await import("node:http");
    const { hostname, port } = new URL(server.address as string);
    const status = await new Promise<number>((resolve, reject) => {
      request({ hostname, port, path }, (reply) => resolve(reply.resume().statusCode ?? 0))
        .on("error", reject)
        .end();
    });
    expect(status).toBeLessThan(500);
  },
);

test.each([
  ["PATCH", "/api/account", { name: "a\u0000b" }],
  ["PATCH", "/api/account", { name: "\u001b[31mred" }],
  ["PATCH", "/api/account", { timeZone: "+01:00" }],
])("refuses %s %s with control characters or what is no zone", async (method, path, body) => {
  await freshLearner();
  expect(await learner.send(method, path, body)).toMatchObject({ status: 400, body: { code: "malformedRequest" } });
});

test("a clock that runs ahead is not believed beyond the moment of receipt, and is noted", async () => {
  const sitting = await (await freshLearner()).sit();
  const ahead = new Date(server.services.now() + 3 * 86_400_000).toISOString();
  expect(
    (await learner.answer(sitting, someResponse(sitting.activity as Activity), { answeredAt: ahead })).status,
  ).toBe(200);
  const row = await server.services.db
    .selectFrom("response")
    .select(["answered_at", "received_at", "clock_jumped"])
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(row.answered_at.getTime()).toBeLessThanOrEqual(row.received_at.getTime());
  expect(row.clock_jumped).toBe(true);
});

test("a sitting of somebody else is not there, and cannot be answered", async () => {
  const sitting = await (await freshLearner()).sit();
  const other = await server.member(["learner"]);
  expect((await other.get(`/api/sittings/${sitting.id}`)).status).toBe(404);
  expect((await other.answer(sitting, someResponse(sitting.activity as Activity))).status).toBe(404);
  expect((await other.post(`/api/sittings/${sitting.id}/hint`)).status).toBe(404);
});

test("an ended sitting takes no answers, but a retry of an old one is still told its outcome", async () => {
  const sitting = await (await freshLearner()).sit();
  const activity = sitting.activity as Activity;
  const request = answerTo(activity, someResponse(activity));
  const path = `/api/sittings/${sitting.id}/responses`;
  await learner.post(path, request);
  await learner.post(`/api/sittings/${sitting.id}/end`);
  expect((await learner.post<ResponseReply>(path, request)).body.repeated).toBe(true);
  expect(await learner.post(path, { ...request, id: uuidv7(), position: 1 })).toMatchObject({
    status: 409,
    body: { code: "sittingEnded" },
  });
});
