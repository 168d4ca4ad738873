import type { PlannedActivity } from "@osler/contract";
import { expect, test } from "vitest";
import { conceptNames, minutesByKind, planSteps } from "./planSteps.ts";

function planned(kind: PlannedActivity["kind"], concept: string, code: string): PlannedActivity {
  const reason = { policy: "plan/1", code, terms: {} };
  return { kind, concept: { id: `pack/${concept}`, name: concept }, reading: null, minutes: 2, reason };
}

const review = (concept: string) => planned("review", concept, "dueReview");
const question = (concept: string) => planned("question", concept, "frontier");
const reading = (concept: string) => planned("reading", concept, "readFirst");

test("reviews that follow each other are one line, whatever they are on", () => {
  const [step, ...rest] = planSteps([review("shock"), review("oxygen")]);
  expect(rest).toEqual([]);
  expect(step?.minutes).toBe(4);
  expect(conceptNames(step?.activities ?? [])).toEqual(["shock", "oxygen"]);
});

test("questions share a line only on the same concept", () => {
  const steps = planSteps([question("shock"), question("shock"), question("oxygen")]);
  expect(steps.map(({ activities }) => activities.length)).toEqual([2, 1]);
});

test("keeps the plan's own order, and each reading alone", () => {
  const steps = planSteps([review("a"), question("b"), review("a"), reading("b"), reading("b")]);
  expect(steps.map(({ kind }) => kind)).toEqual(["review", "question", "review", "reading", "reading"]);
});

test("sums the minutes of each kind", () => {
  expect(minutesByKind([review("a"), question("b"), review("a")])).toEqual([
    { kind: "review", minutes: 4 },
    { kind: "question", minutes: 2 },
  ]);
});
