import fc from "fast-check";
import { expect, test } from "vitest";
import { anyEvidence } from "./evidence.arbitrary.ts";
import { evidence } from "./evidence.ts";

const answer = {
  id: "0198f0aa-0000-7000-8000-000000000001",
  learnerId: "learner",
  subject: { type: "item", id: "pack/q1", version: 1 },
  concepts: [
    { id: "pack/airway", weight: 0.333333 },
    { id: "pack/breathing", weight: 0.666667 },
  ],
  score: 1,
  chance: 0.25,
  confidence: 2,
  help: "none",
  mode: "practice",
  at: 1_800_000_000_000,
  elapsedMs: 21_000,
};

test("reads an answer as it was given", () => {
  expect(evidence.parse(answer)).toEqual(answer);
});

test("accepts every piece of evidence the laws are tried on", () => {
  fc.assert(fc.property(anyEvidence, (given) => evidence.safeParse(given).success));
});

test.each([
  ["weights that do not sum to 1", { concepts: [{ id: "pack/airway", weight: 0.9 }] }],
  ["no concept", { concepts: [] }],
  ["a concept named twice", { concepts: answer.concepts.map(() => ({ id: "pack/airway", weight: 0.5 })) }],
  ["a weight of 0", { concepts: [...answer.concepts, { id: "pack/circulation", weight: 0 }] }],
  ["a score above 1", { score: 1.01 }],
  ["a chance below 0", { chance: -0.1 }],
  ["a score that is not a number", { score: Number.NaN }],
  ["a confidence it does not know", { confidence: 3 }],
  ["a time before 1970", { at: -1 }],
  ["a field it does not know", { mood: "fine" }],
])("refuses %s", (_, change) => {
  expect(evidence.safeParse({ ...answer, ...change }).success).toBe(false);
});
