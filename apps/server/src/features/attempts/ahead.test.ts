import { v7 as uuidv7 } from "uuid";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Activity, AheadReply, ResponseReply, SessionReply, Sitting } from "@osler/contract";
import { answerTo, type Client, someResponse } from "../../testing/client.ts";
import { startTestServer, type TestServer } from "../../testing/server.ts";
import { replayLearner } from "../rebuild/rebuild.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

const ahead = async (learner: Client, sitting: Sitting) =>
  (await learner.post<AheadReply>(`/api/sittings/${sitting.id}/ahead`)).body.activities;

/** An answer given to an activity that had been ready ahead. */
const offline = (activity: Activity) => ({
  ...answerTo(activity, someResponse(activity)),
  decisionId: activity.decisionId,
});

const send = (learner: Client, sitting: Sitting, request: object) =>
  learner.post<ResponseReply>(`/api/sittings/${sitting.id}/responses`, request);

async function storedItems(learnerSitting: Sitting): Promise<string[]> {
  const { rows } = await sql<{ item_id: string }>`
    SELECT item_id FROM response WHERE sitting_id = ${learnerSitting.id} ORDER BY position`.execute(server.services.db);
  return rows.map(({ item_id }) => item_id);
}

test("twenty activities are ready ahead, all different, the one of now first, and none tells its key", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const ready = await ahead(learner, sitting);
  expect(ready).toHaveLength(20);
  expect(ready[0]).toEqual(sitting.activity);
  expect(new Set(ready.map(({ itemId }) => itemId)).size).toBe(20);
  expect(new Set(ready.map(({ decisionId }) => decisionId)).size).toBe(20);
  for (const activity of ready) {
    expect(activity.reason.code).not.toBe("");
    expect(JSON.stringify(activity)).not.toContain("answerKey");
  }
});

test("why an activity is ready ahead can be asked before it is answered", async () => {
  const learner = await server.member(["learner"]);
  for (const { decisionId, itemId } of (await ahead(learner, await learner.sit())).slice(0, 4)) {
    expect((await learner.get(`/api/decisions/${decisionId}`)).body).toMatchObject({
      kind: "choice",
      outcome: { itemId },
    });
  }
});

test("answers given without a connection are all kept, in the order they come, and the plan goes on", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const ready = await ahead(learner, sitting);
  const given = ready.slice(0, 8);
  for (const activity of given) {
    const { status, body } = await send(learner, sitting, offline(activity));
    expect({ status, counted: body.counted }).toEqual({ status: 200, counted: true });
  }
  expect(await storedItems(sitting)).toEqual(given.map(({ itemId }) => itemId));
  const now = await learner.sit();
  expect(now.answered).toBe(8);
  expect(given.map(({ itemId }) => itemId)).not.toContain(now.activity?.itemId);
});

test("the same answer sent twice counts once and is told the same", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const [, second] = await ahead(learner, sitting);
  const request = offline(second as Activity);
  const first = (await send(learner, sitting, request)).body;
  const again = (await send(learner, sitting, request)).body;
  expect(again).toMatchObject({
    repeated: true,
    counted: true,
    feedback: { score: first.feedback.score, item: first.feedback.item },
  });
  expect(await storedItems(sitting)).toHaveLength(1);
});

test("an activity answered on two devices counts once; the later answer is kept and told, and moves nothing", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const phone = await ahead(learner, sitting);
  const laptop = await ahead(learner, sitting);
  expect(laptop.map(({ decisionId }) => decisionId)).toEqual(phone.map(({ decisionId }) => decisionId));
  for (const activity of phone.slice(0, 3)) await send(learner, sitting, offline(activity));
  const before = (await learner.get<{ answers: number; concepts: unknown }>("/api/progress")).body;
  for (const activity of laptop.slice(0, 3)) {
    const { status, body } = await send(learner, sitting, offline(activity));
    expect({ status, counted: body.counted }).toEqual({ status: 200, counted: false });
    expect(body.feedback.explanation).not.toBeUndefined();
  }
  expect((await learner.get("/api/progress")).body).toMatchObject({ answers: before.answers });
  const { rows } = await sql<{ kept: number }>`
    SELECT count(*)::integer AS kept FROM late_response WHERE sitting_id = ${sitting.id}`.execute(server.services.db);
  expect(rows[0]?.kept).toBe(3);
});

test("what one device looks at may still be answered after another has gone on, and after the sitting was ended", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const [current, second, third] = (await ahead(learner, sitting)) as [Activity, Activity, Activity];
  expect((await send(learner, sitting, offline(second))).body.counted).toBe(true);
  expect((await send(learner, sitting, offline(current))).body.counted).toBe(true);
  const open = (await learner.sit()).activity as Activity;
  await learner.post(`/api/sittings/${sitting.id}/end`);
  expect((await send(learner, sitting, offline(third))).body.counted).toBe(true);
  expect((await send(learner, sitting, offline(open))).body.counted).toBe(true);
  const ended = (await learner.get<Sitting>(`/api/sittings/${sitting.id}`)).body;
  expect(ended).toMatchObject({ answered: 4, activity: null });
  expect(ended.endedAt).not.toBeNull();
});

test("an activity that was never handed out to the learner is not counted, whoever names it", async () => {
  const [learner, other] = [await server.member(["learner"]), await server.member(["learner"])];
  const [sitting, theirs] = [await learner.sit(), await other.sit()];
  const [, stolen] = await ahead(other, theirs);
  expect((await send(learner, sitting, offline(stolen as Activity))).body.counted).toBe(false);
  const invented = { ...offline(sitting.activity as Activity), decisionId: uuidv7() };
  expect((await send(learner, sitting, invented)).body.counted).toBe(false);
  expect(await storedItems(sitting)).toEqual([]);
});

test("beliefs after answers from two devices equal their replay", async () => {
  const learner = await server.member(["learner"]);
  const sitting = await learner.sit();
  const ready = await ahead(learner, sitting);
  for (const place of [0, 3, 1, 7, 2]) await send(learner, sitting, offline(ready[place] as Activity));
  const { me } = (await learner.get<SessionReply>("/api/session")).body;
  const who = { organisationId: me?.organisation.id as string, learnerId: me?.accountId as string };
  const replayed = await replayLearner(server.services, who, { atCurrentModel: false, write: false });
  expect(replayed).toEqual({ responses: 5, differences: [] });
});
