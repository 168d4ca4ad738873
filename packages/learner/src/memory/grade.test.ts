import { expect, test } from "vitest";
import type { Evidence } from "../evidence.ts";
import { gradeOf } from "./grade.ts";

function given(type: Evidence["subject"]["type"], change: Partial<Evidence> = {}): Evidence {
  return {
    id: "e",
    learnerId: "learner",
    subject: { type, id: "pack/x", version: 1 },
    concepts: [{ id: "airway", weight: 1 }],
    score: 1,
    chance: 0.2,
    confidence: null,
    help: "none",
    mode: "practice",
    at: 0,
    elapsedMs: 20_000,
    ...change,
  };
}

test.each([
  [0, "again"],
  [1 / 3, "hard"],
  [0.33, "hard"],
  [2 / 3, "good"],
  [1, "easy"],
])("a card scored %f was graded %s by its learner", (score, grade) => {
  expect(gradeOf(given("card", { score }))).toBe(grade);
});

test.each([
  [1, 0, "hard"],
  [1, 1, "good"],
  [1, 2, "easy"],
  [1, null, "good"],
  [0.6, 2, "hard"],
  [0.4, 2, "again"],
  [0, 0, "again"],
] as const)("a question scored %f with confidence %s is graded %s", (score, confidence, grade) => {
  expect(gradeOf(given("item", { score, confidence }))).toBe(grade);
});

test("help caps at hard, and never mends a miss", () => {
  expect(gradeOf(given("item", { help: "hint", confidence: 2 }))).toBe("hard");
  expect(gradeOf(given("item", { help: "tutor", score: 0 }))).toBe("again");
});

test("an answer that was seen was not recalled", () => {
  expect(gradeOf(given("item", { help: "answerSeen" }))).toBe("again");
});

test("an answer faster than reading is at best hard", () => {
  expect(gradeOf(given("item", { elapsedMs: 300, confidence: 2 }))).toBe("hard");
});

test("a card may be graded as fast as one likes", () => {
  expect(gradeOf(given("card", { elapsedMs: 300 }))).toBe("easy");
});

test.each(["assessment", "osce"] as const)("what was asked in an %s does not come back as a review", (mode) => {
  expect(gradeOf(given("item", { mode }))).toBeNull();
});

test.each(["patientStep", "scenarioAction", "procedureStep"] as const)("a %s cannot be reviewed by itself", (type) => {
  expect(gradeOf(given(type))).toBeNull();
});
