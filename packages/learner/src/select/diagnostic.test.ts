import { expect, test } from "vitest";
import { diagnostic } from "./diagnostic.ts";
import type { Candidate, ConceptNode, FocusInput } from "./policy.ts";

const at = Date.UTC(2026, 0, 5, 9);
const ability = { mean: 0, variance: 0.5, at };
const nodes: ConceptNode[] = Array.from({ length: 9 }, (_, i) => ({
  id: `c${i}`,
  requires: [],
  position: i,
  items: 3,
}));

function asked(exhausted: string[], beliefs: FocusInput["beliefs"] = {}): string | null {
  const sitting = { activities: exhausted.length, reviews: 0, currentConcept: null, conceptRun: 0, exhausted };
  const focus = diagnostic.chooseFocus({ at, ability, beliefs, concepts: nodes, due: [], sitting });
  return focus.type === "concept" ? focus.conceptId : null;
}

test("begins in the middle and then goes where it has not been, so that few questions reach over all concepts", () => {
  expect(asked([])).toBe("c4");
  expect(asked(["c4"])).toBe("c0");
  expect(asked(["c4", "c0"])).toBe("c8");
  expect(asked(["c4", "c0", "c8"])).toBe("c2");
});

test("goes to the concept it is least sure of", () => {
  const sure = { mean: 1, variance: 0.05, at, answers: 9, unassisted: 9, streak: 3 };
  const beliefs = Object.fromEntries(nodes.filter(({ id }) => id !== "c7").map(({ id }) => [id, sure]));
  expect(asked([], beliefs)).toBe("c7");
});

function item(itemId: string, difficulty: number, change: Partial<Candidate> = {}): Candidate {
  const rest = { type: "item" as const, chance: 0.2, minutes: 1, seen: 0, lastSeen: null, trace: null };
  return { itemId, difficulty, concepts: [{ id: "c0", weight: 1 }], ...rest, ...change };
}

const chosen = (candidates: Candidate[]) =>
  diagnostic.chooseItem({ at, ability, beliefs: {}, conceptId: "c0", candidates, tieBreak: () => 0 })?.itemId;

test("gives the item whose answer tells most: neither a sure hit nor a sure miss", () => {
  expect(chosen([item("easy", -4), item("near", 0), item("hard", 5)])).toBe("near");
});

test("gives no cards, and what was seen only when nothing is left unseen", () => {
  expect(chosen([item("card", 0, { type: "card" })])).toBeUndefined();
  const seen = { seen: 1, lastSeen: at - 3_600_000 };
  expect(chosen([item("seen", 0, seen), item("new", 4)])).toBe("new");
  expect(chosen([item("seen", 0, seen)])).toBe("seen");
});
