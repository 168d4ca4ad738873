import { expect, test } from "vitest";
import type { ConceptBelief } from "../mastery/masteryModel.ts";
import { hybrid } from "./hybrid.ts";
import type { Candidate, ConceptNode, DueReview, Focus, FocusInput, ItemInput, SittingSoFar } from "./policy.ts";

const now = Date.UTC(2026, 0, 5, 9);
const minute = 60_000;
const ability = { mean: 0, variance: 0.2, at: now };

const mastered = belief(2.6, 0.3, 12);
const familiar = belief(1.6, 0.6, 5);
const begun = belief(0.4, 1, 3);
const missed = belief(-1.5, 1, 6);

function belief(mean: number, variance: number, answers: number): ConceptBelief {
  return { mean, variance, at: now, answers, unassisted: answers, streak: 0 };
}

function node(id: string, position: number, requires: readonly string[] = []): ConceptNode {
  return { id, position, requires, items: 10 };
}

function due(subjectId: string, retrievability: number): DueReview {
  return { subjectId, type: "item", conceptId: "a", due: now - minute, retrievability, minutes: 1 };
}

function choose(change: Omit<Partial<FocusInput>, "sitting"> & { sitting?: Partial<SittingSoFar> }): Focus {
  const { sitting, ...rest } = change;
  const fresh = { activities: 0, reviews: 0, currentConcept: null, conceptRun: 0, exhausted: [] };
  return hybrid.chooseFocus({
    at: now,
    ability,
    beliefs: {},
    concepts: [],
    due: [],
    ...rest,
    sitting: { ...fresh, ...sitting },
  });
}

function named(focus: Focus): string {
  if (focus.type === "concept") return `${focus.reason.code} ${focus.conceptId}`;
  return focus.type === "review" ? `${focus.reason.code} ${focus.review.subjectId}` : focus.reason.code;
}

test("takes the most faded of the due reviews first", () => {
  const reviews = [due("fresh", 0.88), due("faded", 0.4)];
  expect(named(choose({ concepts: [node("a", 1)], due: reviews }))).toBe("dueReview faded");
});

test("leaves a review alone until it is due", () => {
  const later = { ...due("later", 0.95), due: now + minute };
  expect(named(choose({ concepts: [node("a", 1)], due: [later] }))).toBe("newConcept a");
});

test("gives new work after three reviews, so that reviews never crowd it out", () => {
  const kinds: string[] = [];
  let reviews = 0;
  for (let activities = 0; activities < 8; activities += 1) {
    const focus = choose({ concepts: [node("a", 1)], due: [due("x", 0.5)], sitting: { activities, reviews } });
    if (focus.type === "review") reviews += 1;
    kinds.push(focus.type === "review" ? "R" : "N");
  }
  expect(kinds.join("")).toBe("RRRNRRRN");
});

test("goes on reviewing when there is no new work", () => {
  expect(named(choose({ due: [due("x", 0.5)], sitting: { activities: 9, reviews: 9 } }))).toBe("dueReview x");
});

test("finishes the concept of the moment before another, even one that comes earlier", () => {
  const focus = choose({
    concepts: [node("a", 1), node("b", 2)],
    beliefs: { b: begun },
    sitting: { currentConcept: "b", conceptRun: 2 },
  });
  expect(named(focus)).toBe("finishConcept b");
});

test("gives another concept its turn after six in a row", () => {
  const concepts = [node("a", 1), node("b", 2)];
  const sitting = { currentConcept: "b", conceptRun: 6 };
  expect(named(choose({ concepts, beliefs: { b: begun }, sitting }))).toBe("newConcept a");
});

test("stays after six in a row when there is no other", () => {
  const sitting = { currentConcept: "b", conceptRun: 6 };
  expect(named(choose({ concepts: [node("b", 2)], beliefs: { b: begun }, sitting }))).toBe("finishConcept b");
});

test("leaves a concept once it is mastered", () => {
  const concepts = [node("a", 1), node("b", 2)];
  const sitting = { currentConcept: "a", conceptRun: 3 };
  expect(named(choose({ concepts, beliefs: { a: mastered }, sitting }))).toBe("newConcept b");
});

test("takes concepts without prerequisites in teaching order when nothing is known of them", () => {
  const concepts = [node("third", 3), node("first", 1), node("second", 2)];
  expect(named(choose({ concepts }))).toBe("newConcept first");
});

test("takes the concept nearest to mastered before one that is new", () => {
  const concepts = [node("new", 1), node("begun", 2), node("nearly", 3)];
  expect(named(choose({ concepts, beliefs: { begun, nearly: familiar } }))).toBe("frontier nearly");
});

test("comes back to a concept that went badly after what is new", () => {
  expect(named(choose({ concepts: [node("missed", 1), node("new", 2)], beliefs: { missed } }))).toBe("newConcept new");
});

test("leaves a concept whose questions were all seen to its reviews while another has new ones", () => {
  const concepts = [{ ...node("spent", 1), unseen: 0 }, node("new", 2)];
  const beliefs = { spent: familiar };
  const sitting = { currentConcept: "spent", conceptRun: 2 };
  expect(named(choose({ concepts, beliefs, sitting }))).toBe("newConcept new");
  expect(named(choose({ concepts: concepts.slice(0, 1), beliefs }))).toBe("frontier spent");
});

test("takes questions less answers for those unseen when it is not told", () => {
  const concepts = [{ ...node("spent", 1), items: 5 }, node("new", 2)];
  expect(named(choose({ concepts, beliefs: { spent: familiar } }))).toBe("newConcept new");
});

test("opens a concept once its prerequisites are familiar, and not before", () => {
  const concepts = [node("base", 1), node("next", 0, ["base"])];
  expect(named(choose({ concepts, beliefs: { base: begun } }))).toBe("frontier base");
  const sitting = { exhausted: ["base"] };
  expect(named(choose({ concepts, beliefs: { base: familiar }, sitting }))).toBe("newConcept next");
});

test("does not wait for a prerequisite that has no questions or is not in the library", () => {
  const concepts = [{ ...node("chapter", 1), items: 0 }, node("next", 2, ["chapter", "elsewhere"])];
  expect(named(choose({ concepts }))).toBe("newConcept next");
});

test("begins a concept early rather than send a learner away whose open concepts have no item left", () => {
  const concepts = [node("base", 1), node("next", 2, ["base"])];
  expect(named(choose({ concepts, sitting: { exhausted: ["base"] } }))).toBe("ahead next");
});

test("confirms the least certain concept when all is mastered", () => {
  const beliefs = { a: mastered, b: belief(2.6, 0.5, 12) };
  expect(named(choose({ concepts: [node("a", 1), node("b", 2)], beliefs }))).toBe("confirm b");
});

test("says so when there is nothing to do", () => {
  expect(choose({})).toMatchObject({ type: "nothing", reason: { code: "nothingDue", terms: { concepts: 0 } } });
});

test("explains a choice by its numbers", () => {
  const { reason } = choose({ concepts: [node("a", 1)], beliefs: { a: begun } });
  expect(reason).toMatchObject({ policy: "hybrid/1", code: "frontier", terms: { concept: "a" } });
  expect(Object.keys(reason.terms)).toEqual(["concept", "mean", "sd", "low", "gain"]);
});

function item(itemId: string, change: Partial<Candidate> = {}): Candidate {
  const concepts = [{ id: "a", weight: 1 }];
  const unseen = { seen: 0, lastSeen: null, trace: null };
  return { itemId, type: "item", difficulty: 0, chance: 0.2, minutes: 1, concepts, ...unseen, ...change };
}

function pick(candidates: readonly Candidate[], change: Partial<ItemInput> = {}): string | undefined {
  const input = { at: now, ability, beliefs: {}, conceptId: "a", candidates, tieBreak: () => 0 };
  return hybrid.chooseItem({ ...input, ...change })?.itemId;
}

test("takes the item whose expected score is nearest to .75", () => {
  const items = [2, -1, -5].map((difficulty) => item(difficulty === -1 ? "right" : "wrong", { difficulty }));
  expect(pick(items)).toBe("right");
});

test("takes a harder item for a learner who knows more", () => {
  const items = [item("hard", { difficulty: 2 }), item("easy", { difficulty: -1 })];
  expect(pick(items, { beliefs: { a: mastered } })).toBe("hard");
});

test("takes the shorter of two items that teach the same", () => {
  expect(pick([item("long", { minutes: 3 }), item("short")])).toBe("short");
});

test("takes the item that is all about the concept before one that touches it", () => {
  const concepts = [
    { id: "a", weight: 0.3 },
    { id: "b", weight: 0.7 },
  ];
  const touching = item("touching", { concepts });
  expect(pick([touching, item("about")])).toBe("about");
});

test("takes unseen questions, then unseen cards, then questions seen before; never a card seen before", () => {
  const long = { seen: 1, lastSeen: now - 600 * minute };
  const seenItem = item("seen", long);
  const newCard = item("card", { type: "card" });
  expect(pick([seenItem, newCard, item("new", { difficulty: 3 })])).toBe("new");
  expect(pick([seenItem, newCard])).toBe("card");
  expect(pick([seenItem, item("oldCard", { type: "card", ...long })])).toBe("seen");
});

test("chooses nothing when all that is left was seen in the last ten minutes", () => {
  expect(pick([item("echo", { seen: 1, lastSeen: now - 9 * minute })])).toBeUndefined();
});

test("breaks a tie by the chance it is given", () => {
  const items = [item("x"), item("y"), item("z")];
  expect([0, 0.5, 0.99].map((chance) => pick(items, { tieBreak: () => chance }))).toEqual(["x", "y", "z"]);
});
