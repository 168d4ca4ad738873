import { afterAll, beforeAll, expect, test } from "vitest";
import type { Decision, Progress } from "@osler/contract";
import { seededRandom } from "@osler/std";
import { answerTo, type Client, someResponse } from "../../testing/client.ts";
import { startTestServer, type TestServer } from "../../testing/server.ts";
import type { Who } from "../attempts/store.ts";
import { replayLearner } from "./rebuild.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

/** A learner who answered `count` activities as a seeded coin says, some with hints, some days apart. */
async function learnerWithHistory(count: number, seed: string): Promise<{ learner: Client; who: Who }> {
  const learner = await server.member(["learner"]);
  const random = seededRandom(seed);
  for (let answered = 0; answered < count; answered += 1) {
    const sitting = await learner.sit();
    if (sitting.activity === null) break;
    if (random() < 0.2) await learner.post(`/api/sittings/${sitting.id}/hint`);
    const request = {
      ...answerTo(sitting.activity, someResponse(sitting.activity)),
      answeredAt: new Date(server.services.now()).toISOString(),
    };
    await learner.post(`/api/sittings/${sitting.id}/responses`, request);
    if (random() < 0.2) server.pass(Math.floor(random() * 3 * 86_400_000));
  }
  const { me } = (await learner.get<{ me: { accountId: string; organisation: { id: string } } }>("/api/session")).body;
  return { learner, who: { organisationId: me.organisation.id, learnerId: me.accountId } };
}

test("learner state equals its evidence replayed, bit for bit, over weeks of answers, hints and cards", async () => {
  const { who } = await learnerWithHistory(60, "weeks");
  expect(await replayLearner(server.services, who, { atCurrentModel: false, write: false })).toEqual({
    responses: 60,
    differences: [],
  });
}, 60_000);

test("a state that was tampered with is found, named, and repaired", async () => {
  const { who } = await learnerWithHistory(5, "tampered");
  await server.services.db
    .updateTable("concept_belief")
    .set({ mean: 3 })
    .where("learner_id", "=", who.learnerId)
    .execute();
  const { differences } = await replayLearner(server.services, who, { atCurrentModel: false, write: false });
  expect(differences[0]).toMatch(/^belief of acute-care-foundations\//);
  await replayLearner(server.services, who, { atCurrentModel: false, write: true });
  expect((await replayLearner(server.services, who, { atCurrentModel: false, write: false })).differences).toEqual([]);
});

test("a mark contested and overridden counts as the person said, and the beliefs follow", async () => {
  const { learner, who } = await learnerWithHistory(4, "contested");
  const educator = await server.member(["educator"]);
  const { decisions } = (await learner.get<{ decisions: Decision[] }>("/api/decisions?kind=mark")).body;
  const contested = decisions[0] as Decision;
  expect(
    (await learner.post(`/api/decisions/${contested.id}/contest`, { reason: "The stem is ambiguous" })).status,
  ).toBe(200);
  expect((await learner.post(`/api/decisions/${contested.id}/contest`, { reason: "Once more" })).body).toMatchObject({
    code: "alreadyContested",
  });
  const { contests } = (await educator.get<{ contests: { id: string; decision: Decision }[] }>("/api/contests")).body;
  const contest = contests.find(({ decision }) => decision.id === contested.id) as { id: string };
  const before = (await learner.get<Progress>("/api/progress")).body;
  const resolution = { outcome: "overridden", score: null, answer: "You are right; it is left out." };
  expect((await educator.post(`/api/contests/${contest.id}/resolve`, resolution)).status).toBe(200);
  expect((await educator.post(`/api/contests/${contest.id}/resolve`, resolution)).body).toMatchObject({
    code: "alreadyResolved",
  });
  const after = (await learner.get<Progress>("/api/progress")).body;
  expect(after.ability).not.toEqual(before.ability);
  expect((await replayLearner(server.services, who, { atCurrentModel: false, write: false })).differences).toEqual([]);
  const told = (await learner.get<Decision>(`/api/decisions/${contested.id}`)).body;
  expect(told.contest).toMatchObject({ status: "overridden", answer: "You are right; it is left out." });
});

test("nobody resolves a contest of their own", async () => {
  const both = await server.member(["learner", "educator"]);
  const sitting = await both.sit();
  await both.answer(sitting, someResponse(sitting.activity as NonNullable<typeof sitting.activity>));
  const { decisions } = (await both.get<{ decisions: Decision[] }>("/api/decisions?kind=mark")).body;
  const told = (await both.post<Decision>(`/api/decisions/${decisions[0]?.id}/contest`, { reason: "I want it so" }))
    .body;
  expect(
    (
      await both.post(`/api/contests/${told.contest?.id}/resolve`, {
        outcome: "overridden",
        score: 1,
        answer: "Granted",
      })
    ).body,
  ).toMatchObject({ code: "notAllowed" });
});

test("answers given while a rebuild writes are neither lost nor overwritten", async () => {
  const { learner, who } = await learnerWithHistory(3, "meanwhile");
  const answering = (async () => {
    for (let i = 0; i < 5; i += 1) {
      const sitting = await learner.sit();
      await learner.answer(sitting, someResponse(sitting.activity as NonNullable<typeof sitting.activity>));
    }
  })();
  const rebuilding = Promise.all(
    [1, 2, 3].map(() => replayLearner(server.services, who, { atCurrentModel: false, write: true })),
  );
  await Promise.all([answering, rebuilding]);
  expect(await replayLearner(server.services, who, { atCurrentModel: false, write: false })).toEqual({
    responses: 8,
    differences: [],
  });
});
