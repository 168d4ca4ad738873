import { expect, test } from "vitest";
import type { CohortLearner } from "./cohortSentence.ts";
import { firstSorting, sortLearners } from "./sortLearners.ts";

function learner(name: string, changes: Partial<CohortLearner> = {}): CohortLearner {
  return {
    id: name,
    name,
    email: `${name}@example.org`,
    answers: 10,
    answersThisWeek: 0,
    right: 0.5,
    conceptsMet: 4,
    conceptsMastered: 0,
    sureAndWrong: 0,
    overdueReviews: 0,
    openContests: 0,
    lastAnswerAt: null,
    needs: [],
    stuckOn: [],
    ...changes,
  };
}

const names = (learners: readonly CohortLearner[]) => learners.map(({ name }) => name);

test("by need keeps the server's order", () => {
  expect(names(sortLearners([learner("b"), learner("a")], firstSorting("need")))).toEqual(["b", "a"]);
});

test("names begin at A, numbers with the largest", () => {
  const cohort = [learner("b", { right: 0.2 }), learner("a", { right: 0.9 })];
  expect(names(sortLearners(cohort, firstSorting("name")))).toEqual(["a", "b"]);
  expect(names(sortLearners(cohort, firstSorting("right")))).toEqual(["a", "b"]);
  expect(names(sortLearners(cohort, { by: "right", descending: false }))).toEqual(["b", "a"]);
});

test("somebody without an answer comes after somebody who was always wrong", () => {
  const cohort = [learner("none", { answers: 0, right: 0 }), learner("wrong", { right: 0 })];
  expect(names(sortLearners(cohort, firstSorting("right")))).toEqual(["wrong", "none"]);
});

test("leaves the given list as it is", () => {
  const cohort = [learner("b"), learner("a")];
  sortLearners(cohort, firstSorting("name"));
  expect(names(cohort)).toEqual(["b", "a"]);
});
