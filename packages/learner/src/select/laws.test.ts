import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyConcept, instant } from "../evidence.arbitrary.ts";
import { currentMasteryModel } from "../mastery/index.ts";
import { currentDiagnosticPolicy, selectionPolicies } from "./index.ts";
import { type Candidate, type ConceptNode, type FocusInput, reasonCodes, type SelectionPolicy } from "./policy.ts";

const ids = ["a", "b", "c", "d", "e", "f"] as const;
const someIds = fc.subarray([...ids]);
const ability = fc.record({
  mean: fc.double({ min: -3, max: 3, noNaN: true }),
  variance: fc.double({ min: 0.01, max: currentMasteryModel.priorAbility.variance, noNaN: true }),
  at: fc.option(instant),
});
const beliefs = fc.dictionary(fc.constantFrom(...ids), anyConcept(currentMasteryModel.priorConcept.variance));

/** Concepts that may require any other, even in circles, as imported content can. */
const concepts: fc.Arbitrary<ConceptNode[]> = someIds.chain((present) =>
  fc.tuple(
    ...present.map((id) =>
      fc.record({ id: fc.constant(id), requires: someIds, position: fc.nat({ max: 9 }), items: fc.nat({ max: 3 }) }),
    ),
  ),
);

const review = fc.record({
  subjectId: fc.uuid(),
  type: fc.constantFrom("item", "card"),
  conceptId: fc.constantFrom(...ids),
  due: instant,
  retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
  minutes: fc.constant(1),
});

const focusInput: fc.Arbitrary<FocusInput> = fc.record({
  at: instant,
  ability,
  beliefs,
  concepts,
  due: fc.array(review, { maxLength: 4 }),
  sitting: fc
    .record({
      activities: fc.nat({ max: 40 }),
      reviews: fc.nat({ max: 40 }),
      currentConcept: fc.option(fc.constantFrom(...ids)),
      conceptRun: fc.nat({ max: 9 }),
      exhausted: someIds,
    })
    .map((sitting) => ({ ...sitting, reviews: Math.min(sitting.reviews, sitting.activities) })),
});

const candidate: fc.Arbitrary<Candidate> = fc.record({
  itemId: fc.uuid(),
  type: fc.constantFrom("item", "item", "card"),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  chance: fc.constantFrom(0, 0.2, 0.5),
  minutes: fc.double({ min: 0, max: 10, noNaN: true }),
  concepts: fc.constantFrom(["a"], ["a", "b"]).map((all) => all.map((id) => ({ id, weight: 1 / all.length }))),
  seen: fc.nat({ max: 3 }),
  lastSeen: fc.option(instant),
  trace: fc.constant(null),
});

const itemInput = fc.record({
  at: instant,
  ability,
  beliefs,
  conceptId: fc.constant("a"),
  candidates: fc.array(candidate, { maxLength: 8 }),
  tieBreak: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((chance) => () => chance),
});

describe.each(Object.values(selectionPolicies))("the selection policy $version", (policy: SelectionPolicy) => {
  test("chooses the same for the same input, and gives one of the known reasons", () => {
    fc.assert(
      fc.property(focusInput, itemInput, (focus, item) => {
        const chosen = policy.chooseFocus(focus);
        expect(policy.chooseFocus(structuredClone(focus))).toEqual(chosen);
        const again = { ...item, candidates: structuredClone(item.candidates) };
        expect(policy.chooseItem(again)).toEqual(policy.chooseItem(item));
        expect(reasonCodes).toContain(chosen.reason.code);
        expect(chosen.reason.policy).toBe(policy.version);
      }),
    );
  });

  test("chooses only what is offered: a due review, or a concept with questions that is not exhausted", () => {
    fc.assert(
      fc.property(focusInput, (input) => {
        const chosen = policy.chooseFocus(input);
        if (chosen.type === "review") {
          expect(input.due).toContain(chosen.review);
          expect(chosen.review.due).toBeLessThanOrEqual(input.at);
        }
        if (chosen.type === "concept") {
          expect(input.concepts.find((node) => node.id === chosen.conceptId)?.items).toBeGreaterThan(0);
          expect(input.sitting.exhausted).not.toContain(chosen.conceptId);
        }
      }),
    );
  });

  test("never chooses an item that is not a candidate, nor one seen in the last ten minutes", () => {
    fc.assert(
      fc.property(itemInput, (input) => {
        const chosen = policy.chooseItem(input);
        if (chosen === null) return;
        const item = input.candidates.find((offered) => offered.itemId === chosen.itemId);
        expect(item).toBeDefined();
        expect(input.at - (item?.lastSeen ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(600_000);
        expect(reasonCodes).toContain(chosen.reason.code);
      }),
    );
  });

  test("gives a question never seen before any other", () => {
    fc.assert(
      fc.property(itemInput, (input) => {
        const isNew = ({ type, seen, lastSeen }: Candidate) => type === "item" && seen === 0 && lastSeen === null;
        const id = policy.chooseItem(input)?.itemId;
        const fresh = input.candidates.filter(isNew).map((offered) => offered.itemId);
        if (fresh.length > 0) expect(fresh).toContain(id);
      }),
    );
  });
});

// A policy that measures asks ahead of prerequisites and leaves reviews for later; one that teaches must not.
const teaching = Object.values(selectionPolicies).filter((policy) => policy !== currentDiagnosticPolicy);

describe.each(teaching)("the teaching policy $version", (policy: SelectionPolicy) => {
  test("never lets reviews exceed three in four while a concept is open", () => {
    fc.assert(
      fc.property(focusInput, (input) => {
        const { activities, reviews } = input.sitting;
        const isOver = reviews + 1 > Math.ceil(0.75 * (activities + 1));
        if (isOver && openConcepts(input).length > 0) expect(policy.chooseFocus(input).type).toBe("concept");
      }),
    );
  });

  test("never chooses a concept whose prerequisites are unmet while another is open", () => {
    fc.assert(
      fc.property(focusInput, (input) => {
        const chosen = policy.chooseFocus(input);
        const open = openConcepts(input);
        if (chosen.type === "concept" && open.length > 0) expect(open).toContain(chosen.conceptId);
      }),
    );
  });

  test("sends nobody away while anything is due or any concept can be practised", () => {
    fc.assert(
      fc.property(focusInput, (input) => {
        const practisable = input.concepts.some((node) => node.items > 0 && !input.sitting.exhausted.includes(node.id));
        const isDue = input.due.some((due) => due.due <= input.at);
        expect(policy.chooseFocus(input).type === "nothing").toBe(!practisable && !isDue);
      }),
    );
  });
});

/** Not mastered, practisable now, and every prerequisite familiar, mastered, without questions or not in the list. */
function openConcepts({ concepts: nodes, beliefs: held, ability: able, at, sitting }: FocusInput): string[] {
  const belief = (id: string) => (Object.hasOwn(held, id) ? held[id] : undefined);
  const level = (id: string) => currentMasteryModel.mastery(able, belief(id), at).level;
  const isMet = (id: string) => {
    const node = nodes.find((other) => other.id === id);
    return node === undefined || node.items === 0 || ["familiar", "mastered"].includes(level(id));
  };
  const open = nodes.filter((node) => node.items > 0 && !sitting.exhausted.includes(node.id));
  return open.filter((node) => level(node.id) !== "mastered" && node.requires.every(isMet)).map((node) => node.id);
}
