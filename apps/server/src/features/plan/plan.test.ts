import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cohort, PackDetail, Plan, Preferences, ReadingPage, Sitting, Today } from "@osler/contract";
import { type Client, someResponse } from "../../testing/client.ts";
import { startTestServer, type TestServer } from "../../testing/server.ts";

let server: TestServer;
const dayMs = 86_400_000;

beforeAll(async () => {
  server = await startTestServer({ OSLER_SESSION_DAYS: "365" });
}, 60_000);

afterAll(() => server.stop());

const todayOf = async (learner: Client) => (await learner.get<Today>("/api/today")).body;

async function answerSome(learner: Client, count: number, request: object = {}): Promise<Sitting> {
  let sitting = await learner.sit(request);
  for (let i = 0; i < count && sitting.activity !== null; i += 1) {
    sitting = (await learner.answer(sitting, someResponse(sitting.activity))).body.sitting;
  }
  return sitting;
}

test("somebody new is offered a placement of at most 15 questions, each on another concept, and it ends by itself", async () => {
  const learner = await server.member(["learner"]);
  const before = await todayOf(learner);
  expect(before.placementOpen).toBe(true);
  expect(before.plan.activities[0]).toMatchObject({ kind: "placement", reason: { code: "placement" } });
  const sitting = await learner.sit({ mode: "diagnostic" });
  expect(sitting).toMatchObject({ mode: "diagnostic", atMost: 15 });
  const done = await answerSome(learner, 20, { mode: "diagnostic" });
  expect(done.answered).toBeGreaterThanOrEqual(8);
  expect(done.answered).toBeLessThanOrEqual(15);
  expect(done.nothingLeft).toMatchObject({ code: "diagnosticDone" });
  await learner.post(`/api/sittings/${done.id}/end`);
  const after = await todayOf(learner);
  expect(after.placementOpen).toBe(false);
  expect(after.plan.activities.map(({ kind }) => kind)).not.toContain("placement");
});

test("the placement can be skipped, and is not offered again", async () => {
  const learner = await server.member(["learner"]);
  expect((await learner.post("/api/placement/skip")).status).toBe(200);
  expect((await todayOf(learner)).placementOpen).toBe(false);
});

test("the plan fits the minutes the learner has, and each activity says why it is there", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  await learner.send("PUT", "/api/preferences", { minutesPerDay: 12 });
  const { plan } = await todayOf(learner);
  expect(plan.minutesWanted).toBe(12);
  expect(plan.minutes).toBeGreaterThanOrEqual(12);
  const last = plan.activities.at(-1);
  expect(plan.minutes - (last?.minutes ?? 0)).toBeLessThan(12);
  for (const { reason, minutes } of plan.activities) {
    expect(reason.code).not.toBe("");
    expect(Object.keys(reason.terms).length).toBeGreaterThan(0);
    expect(minutes).toBeGreaterThan(0);
  }
  expect(plan.activities[0]).toMatchObject({ kind: "reading", reason: { code: "readFirst" } });
});

test("a reading that was read is not planned again", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  const reading = (await todayOf(learner)).plan.activities[0]?.reading;
  expect((await learner.post(`/api/library/readings/${reading?.id}/read`)).status).toBe(200);
  const planned = (await todayOf(learner)).plan.activities.map((activity) => activity.reading?.id);
  expect(planned).not.toContain(reading?.id);
});

test("the plan is made afresh after every answer: what was answered is no longer in it", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  const first = (await todayOf(learner)).plan;
  await answerSome(learner, 3);
  const second = (await todayOf(learner)).plan;
  expect(second.activities).not.toEqual(first.activities);
  expect(second.minutesDone).toBeGreaterThan(0);
});

test("a backlog is told with what spreading it costs; spread, a day holds so many reviews and new work keeps its place", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  await answerSome(learner, 40);
  server.pass(40 * dayMs);
  await learner.send("PUT", "/api/preferences", { reviewsPerDay: 6, minutesPerDay: 60 });
  const { plan } = await todayOf(learner);
  expect(plan.reviewsDue).toBeGreaterThan(6);
  expect(plan.backlog?.due).toBe(plan.reviewsDue);
  const costs = plan.backlog?.options.map(({ forgotten }) => forgotten) ?? [];
  expect(costs[0]).toBe(0);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  const spread = (await learner.post<Plan>("/api/plan/amnesty", { days: 7 })).body;
  expect(spread.backlog?.spreadUntil).not.toBeNull();
  expect((await learner.send<Plan>("DELETE", "/api/plan/amnesty")).body.backlog?.spreadUntil).toBeNull();
});

test("no more reviews are given on one day than the cap allows, while there is other work", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  await answerSome(learner, 30);
  server.pass(40 * dayMs);
  await learner.send("PUT", "/api/preferences", { reviewsPerDay: 5 });
  await answerSome(learner, 25);
  const { plan } = await todayOf(learner);
  expect(plan.reviewsDoneToday).toBe(5);
});

test("a week after joining, and every week, a short check comes first", async () => {
  const learner = await server.member(["learner"]);
  await learner.post("/api/placement/skip");
  await answerSome(learner, 24);
  expect((await todayOf(learner)).plan.activities.map(({ kind }) => kind)).not.toContain("check");
  server.pass(8 * dayMs);
  expect((await todayOf(learner)).plan.activities[0]).toMatchObject({ kind: "check", reason: { code: "weeklyCheck" } });
  const check = await answerSome(learner, 9, { mode: "diagnostic" });
  expect(check).toMatchObject({ atMost: 5, answered: 5 });
  expect((await todayOf(learner)).plan.activities[0]?.kind).not.toBe("check");
});

test("preferences keep what was not named, and refuse what cannot be", async () => {
  const learner = await server.member(["learner"]);
  const usual = (await learner.get<Preferences>("/api/preferences")).body;
  const changed = (await learner.send<Preferences>("PUT", "/api/preferences", { examOn: "2031-05-01" })).body;
  expect(changed).toEqual({ ...usual, examOn: "2031-05-01" });
  for (const wrong of [{ minutesPerDay: 0 }, { examOn: "tomorrow" }, { restFrom: 24 }, { other: 1 }]) {
    expect((await learner.send("PUT", "/api/preferences", wrong)).status).toBe(400);
  }
  const { plan } = await todayOf(learner);
  expect(plan.exam?.days).toBeGreaterThan(1000);
  expect(plan.exam?.conceptsLeft).toBeGreaterThan(0);
});

test("encouragement is silent for whoever does not want it", async () => {
  const learner = await server.member(["learner"]);
  await learner.send("PUT", "/api/preferences", { encouragement: false, restFrom: 0, restTo: 0 });
  for (let day = 0; day < 5; day += 1) {
    await answerSome(learner, 2);
    server.pass(dayMs);
  }
  expect((await todayOf(learner)).encouragement).toBeNull();
  await learner.send("PUT", "/api/preferences", { encouragement: true });
  const said = (await todayOf(learner)).encouragement;
  expect(said).not.toBeNull();
  expect((await todayOf(learner)).encouragement).toEqual(said);
});

test("a note on a reading is kept for its writer alone", async () => {
  const [learner, other] = [await server.member(["learner"]), await server.member(["learner"])];
  const path = "/api/library/readings/acute-care-foundations/hyperkalaemia-primer";
  expect((await learner.send("PUT", `${path}/note`, { text: "Calcium first.\nThen insulin." })).status).toBe(200);
  expect((await learner.get<ReadingPage>(path)).body.note).toBe("Calcium first.\nThen insulin.");
  expect((await other.get<ReadingPage>(path)).body.note).toBe("");
  expect(
    (await learner.send("PUT", "/api/library/readings/acute-care-foundations/none/note", { text: "x" })).status,
  ).toBe(404);
  expect((await learner.send("PUT", `${path}/note`, { text: "x".repeat(20_001) })).status).toBe(400);
});

test("the library says which readings the learner has read", async () => {
  const [learner, other] = [await server.member(["learner"]), await server.member(["learner"])];
  const id = "acute-care-foundations/hyperkalaemia-primer";
  await learner.post(`/api/library/readings/${id}/read`);
  const readAtOf = async (who: typeof learner) =>
    (await who.get<PackDetail>("/api/library/packs/acute-care-foundations")).body.concepts
      .flatMap(({ readings }) => readings)
      .find((reading) => reading.id === id)?.readAt;
  expect(await readAtOf(learner)).toMatch(/^2/);
  expect(await readAtOf(other)).toBeNull();
});

test("finds concepts and readings by the beginnings of their words", async () => {
  const learner = await server.member(["learner"]);
  const titles = async (q: string) =>
    (await learner.get<{ results: { title: string }[] }>(`/api/find?q=${encodeURIComponent(q)}`)).body.results.map(
      ({ title }) => title,
    );
  expect(await titles("hyperk")).toContain("Hyperkalaemia");
  expect((await titles("blood gas"))[0]).toMatch(/blood gas/i);
  expect(await titles("zzzz")).toEqual([]);
});

test("an educator finds the learner who is stuck, and on what; learners of other schools are not there", async () => {
  const school = `School ${Math.random()}`;
  const [educator, stuck, fine] = [
    await server.member(["educator"], school),
    await server.member(["learner"], school),
    await server.member(["learner"], school),
  ];
  await server.member(["learner"], "Another school");
  let sitting = await stuck.sit({ concept: "acute-care-foundations/sepsis" });
  for (let i = 0; i < 4 && sitting.activity !== null; i += 1) {
    sitting = (await stuck.answer(sitting, await wrongResponse(sitting), { confidence: 2 })).body.sitting;
  }
  await answerSome(fine, 1);
  const { learners, matrix } = (await educator.get<Cohort>("/api/cohort")).body;
  expect(learners).toHaveLength(2);
  expect(learners[0]?.needs.map(({ code }) => code)).toContain("sureAndWrong");
  expect(matrix.find(({ learnerId }) => learnerId === learners[0]?.id)?.cells.length).toBeGreaterThan(0);
});

/** A response that is certainly not right: read from what the server would say. */
async function wrongResponse(sitting: Sitting): Promise<unknown> {
  const { itemId, body, kind } = sitting.activity as NonNullable<Sitting["activity"]>;
  const { rows } = await sql<{ key: { correct: string | string[] | boolean } }>`
    SELECT c.record->'answerKey' AS key FROM content_current cc JOIN content c ON c.content_id = cc.content_id AND c.version = cc.version
    WHERE cc.content_id = ${itemId}`.execute(server.services.db);
  const { correct } = rows[0]?.key ?? {};
  if (kind === "truefalse") return { chosen: !correct };
  const options = (body as { options: { id: string }[] }).options.map(({ id }) => id);
  const wrong = options.find((id) => (Array.isArray(correct) ? !correct.includes(id) : id !== correct));
  return { chosen: kind === "multi" ? [wrong] : wrong };
}
