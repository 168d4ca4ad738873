import { expect, test } from "vitest";
import type { Evidence } from "../evidence.ts";
import { bayesianIrt } from "./bayesianIrt.ts";
import type { Belief, Mastery } from "./masteryModel.ts";

const start = Date.UTC(2026, 0, 5, 9);
const minute = 60_000;
const day = 24 * 60 * minute;

function answer(change: Partial<Evidence> = {}, item = "pack/q1"): Evidence {
  return {
    id: "e",
    learnerId: "learner",
    subject: { type: "item", id: item, version: 1 },
    concepts: [{ id: "airway", weight: 1 }],
    score: 1,
    chance: 0.2,
    confidence: null,
    help: "none",
    mode: "practice",
    at: start,
    elapsedMs: 20_000,
    ...change,
  };
}

/** `n` answers a minute apart, each to an item never seen before. */
function newItems(n: number, change: (i: number) => Partial<Evidence> = () => ({})): Evidence[] {
  return Array.from({ length: n }, (_, i) => answer({ at: start + i * minute, ...change(i) }, `pack/q${i}`));
}

function learn(history: readonly Evidence[]): Belief {
  const traces = new Map<string, Belief["trace"]>();
  let { priorAbility: ability, priorTrace: trace } = bayesianIrt;
  let concepts: Belief["concepts"] = {};
  for (const given of history) {
    trace = traces.get(given.subject.id) ?? bayesianIrt.priorTrace;
    ({ ability, concepts, trace } = bayesianIrt.update({ ability, concepts, trace }, given, 0));
    traces.set(given.subject.id, trace);
  }
  return { ability, concepts, trace };
}

function masteryAfter(history: readonly Evidence[], concept = "airway", at = start + 60 * minute): Mastery {
  const held = learn(history);
  return bayesianIrt.mastery(held.ability, held.concepts[concept], at);
}

function answersToMaster(history: readonly Evidence[], concept = "airway"): number {
  return history.findIndex((_, i) => masteryAfter(history.slice(0, i + 1), concept).level === "mastered") + 1;
}

test("calls a concept never met unknown, at even odds", () => {
  expect(masteryAfter([])).toMatchObject({ mean: 0.5, level: "unknown" });
});

test("calls a concept mastered after six to eight right answers in a row, and familiar on the way", () => {
  const right = newItems(12, () => ({ confidence: 2 }));
  expect(answersToMaster(right)).toBeGreaterThanOrEqual(6);
  expect(answersToMaster(right)).toBeLessThanOrEqual(8);
  expect(masteryAfter(right.slice(0, 5)).level).toBe("familiar");
});

test("never calls a concept mastered on three answers, however able the learner is elsewhere", () => {
  const elsewhere = newItems(80, (i) => ({ concepts: [{ id: `other${i % 10}`, weight: 1 }] }));
  const here = newItems(3, () => ({ at: start + 50 * minute })).map((given, i) => ({
    ...given,
    subject: { ...given.subject, id: `pack/new${i}` },
  }));
  expect(masteryAfter([...elsewhere, ...here]).level).not.toBe("mastered");
});

test("shows one sure wrong answer at once: mastered no more", () => {
  const right = newItems(9);
  const wrong = answer({ score: 0, confidence: 2, at: start + 10 * minute }, "pack/missed");
  expect(masteryAfter(right).level).toBe("mastered");
  expect(masteryAfter([...right, wrong]).level).not.toBe("mastered");
  expect(masteryAfter([...right, wrong]).mean).toBeLessThan(masteryAfter(right).mean - 0.05);
});

test("lets concepts that only ever come in pairs be mastered, both at once", () => {
  const pair = [
    { id: "airway", weight: 0.5 },
    { id: "breathing", weight: 0.5 },
  ];
  const right = newItems(16, () => ({ concepts: pair }));
  expect(answersToMaster(right, "airway")).toBeLessThanOrEqual(14);
  expect(answersToMaster(right, "airway")).toBe(answersToMaster(right, "breathing"));
});

test("moves a concept the more, the more of the item is about it", () => {
  const unequal = [
    { id: "airway", weight: 0.9 },
    { id: "breathing", weight: 0.1 },
  ];
  const { concepts } = learn([answer({ concepts: unequal })]);
  expect(concepts.airway?.mean).toBeGreaterThan(2 * (concepts.breathing?.mean ?? Number.NaN));
});

test("believes a right answer to true or false less than one among five, and a wrong one just as much", () => {
  const after = (score: number, chance: number) => masteryAfter([answer({ score, chance })]).mean;
  expect(after(1, 0.5)).toBeLessThan(after(1, 0.2));
  expect(after(0, 0.5)).toBeCloseTo(after(0, 0.2), 2);
});

test("believes a right answer less when its giver called it a guess, and more when they were sure", () => {
  const after = (confidence: Evidence["confidence"]) => masteryAfter([answer({ confidence })]).mean;
  expect(after(0)).toBeLessThan(after(1));
  expect(after(0)).toBeGreaterThan(masteryAfter([]).mean);
  expect(after(2)).toBeGreaterThan(after(1));
  expect(after(null)).toBe(after(1));
});

test("takes a wrong answer for more when its giver was sure", () => {
  const after = (confidence: Evidence["confidence"]) => masteryAfter([answer({ score: 0, confidence })]).mean;
  expect(after(2)).toBeLessThan(after(1));
  expect(after(0)).toBe(after(1));
});

test("partial credit moves the belief by its fraction", () => {
  const after = (score: number) => masteryAfter([answer({ score, chance: 0 })]).mean;
  expect(after(0.75)).toBeGreaterThan(after(0.5));
  expect(after(0.5)).toBeCloseTo(0.5, 6);
  expect(after(0.25)).toBeLessThan(after(0.5));
});

test("learns nothing from an answer too fast to have read the question, but counts it", () => {
  const held = learn([answer({ elapsedMs: 400 })]);
  expect(held.concepts.airway).toMatchObject({ mean: 0, answers: 1, unassisted: 0, streak: 0 });
  expect(learn([answer({ elapsedMs: 400, score: 0 })]).ability.mean).toBe(0);
});

test("believes a quick action, which needs no reading", () => {
  const shock = answer({ elapsedMs: 400, subject: { type: "scenarioAction", id: "shock", version: 1 } });
  expect(masteryAfter([shock]).mean).toBeGreaterThan(0.5);
});

test("learns nothing either way once the answer was seen", () => {
  for (const score of [0, 1]) expect(learn([answer({ score, help: "answerSeen" })]).ability.mean).toBe(0);
});

test("lets a wrong answer in spite of a hint lower mastery", () => {
  expect(masteryAfter([answer({ score: 0, help: "hint" })]).mean).toBeLessThan(0.5);
});

test("needs more than the same question over and over to call a concept mastered", () => {
  const again = Array.from({ length: 12 }, (_, i) => answer({ at: start + i * minute }));
  expect(answersToMaster(newItems(12))).toBeLessThan(12);
  expect(answersToMaster(again)).toBe(0);
});

test("does not take mastery of some concepts for knowledge of one never met", () => {
  const practised = newItems(120, (i) => ({
    concepts: [{ id: `other${i % 8}`, weight: 1 }],
    score: i < 24 ? i % 2 : 1,
  }));
  expect(masteryAfter(practised, "other1").level).toBe("mastered");
  expect(masteryAfter(practised, "airway").mean).toBeLessThan(0.75);
});

test("expects more of an item just seen than of one long ago", () => {
  const held = learn([answer()]);
  const item = { concepts: [{ id: "breathing", weight: 1 }], difficulty: 0, chance: 0 };
  const soon = bayesianIrt.predict(held, item, start + minute).p;
  const late = bayesianIrt.predict(held, item, start + 90 * day).p;
  expect(soon).toBeGreaterThan(late);
});

test("lets mastery fade when nothing is heard of it, and doubt grow", () => {
  const right = newItems(9);
  const [now, month] = [0, 30].map((days) => masteryAfter(right, "airway", start + 10 * minute + days * day));
  expect(month?.mean).toBeLessThan(now?.mean ?? 0);
  expect(month?.sd).toBeGreaterThan(now?.sd ?? 1);
  expect(month?.level).toBe("familiar");
});

test("counts the unassisted answers and their streak apart from all answers", () => {
  const history = [answer(), answer({ help: "hint" }), answer(), answer({ score: 0 }), answer()];
  expect(learn(history).concepts.airway).toMatchObject({ answers: 5, unassisted: 4, streak: 1 });
});

test("takes a clock that went back for no time at all", () => {
  const held = learn([answer({ at: start }), answer({ at: start - 400 * day })]);
  expect(held.ability.at).toBe(start);
  expect(held.ability.mean).toBeCloseTo(learn([answer(), answer()]).ability.mean, 12);
});

test("judges a frozen history as it always has", () => {
  const joined = [
    { id: "airway", weight: 0.7 },
    { id: "ecg", weight: 0.3 },
  ];
  const history = [
    answer({ confidence: 1 }, "a"),
    answer({ score: 0, chance: 0.25, confidence: 2, at: start + minute }, "b"),
    answer({ score: 0.6, chance: 0.1, at: start + day, concepts: joined }, "c"),
    answer({ help: "hint", at: start + 9 * day }, "a"),
    answer({ confidence: 0, chance: 0.5, at: start + 40 * day }, "a"),
  ];
  const { ability, concepts } = learn(history);
  expect({ ability, concepts }).toMatchInlineSnapshot(`
    {
      "ability": {
        "at": 1771059600000,
        "mean": -0.13607837954869542,
        "variance": 0.527813118196629,
      },
      "concepts": {
        "airway": {
          "answers": 5,
          "at": 1771059600000,
          "mean": -0.1158504300134678,
          "streak": 2,
          "unassisted": 4,
          "variance": 1.1223876527545353,
        },
        "ecg": {
          "answers": 1,
          "at": 1767690000000,
          "mean": 0.07799170739405445,
          "streak": 1,
          "unassisted": 1,
          "variance": 1.3728329222833526,
        },
      },
    }
  `);
});
