import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../evidence.ts";
import { anyBelief, anyConcept, anyDifficulty, anyEvidence, instant } from "../evidence.arbitrary.ts";
import { masteryModels } from "./index.ts";
import type { Belief, MasteryModel } from "./masteryModel.ts";

describe.each(Object.values(masteryModels))("the mastery model $version", (model: MasteryModel) => {
  const cap = {
    ability: model.priorAbility.variance,
    concept: model.priorConcept.variance,
    trace: model.priorTrace.variance,
  };
  const belief = anyBelief(cap);
  /** Evidence in the very moment of the belief, so that the passing of time cannot be mistaken for the answer. */
  const atOnce = fc.tuple(belief, anyEvidence, anyDifficulty).map(([held, given, difficulty]) => {
    return { held: stamped(withPriors(model, held, given), given.at), given, difficulty };
  });

  function after(held: Belief, given: Evidence, difficulty: number): Belief {
    return model.update(withPriors(model, held, given), given, difficulty);
  }

  /** Every mean held, and every mean shown, of what the evidence is about. */
  function standing(held: Belief, given: Evidence): number[] {
    const shown = given.concepts.map(({ id }) => model.mastery(held.ability, held.concepts[id], given.at).mean);
    return [...means(held, given), ...shown];
  }

  test("a right answer never lowers a mean, and a wrong one never raises one", () => {
    fc.assert(
      fc.property(atOnce, ({ held, given, difficulty }) => {
        const right = standing(after(held, { ...given, score: 1 }, difficulty), given);
        const wrong = standing(after(held, { ...given, score: 0 }, difficulty), given);
        standing(held, given).forEach((before, i) => {
          expect(right[i]).toBeGreaterThanOrEqual(before);
          expect(wrong[i]).toBeLessThanOrEqual(before);
        });
      }),
    );
  });

  test("a better score never leaves a lower mean, whatever time has passed", () => {
    fc.assert(
      fc.property(belief, anyEvidence, anyDifficulty, anyEvidence, (held, given, b, { score }) => {
        const [low, high] = score < given.score ? [score, given.score] : [given.score, score];
        const worse = means(after(held, { ...given, score: low, confidence: 1 }, b), given);
        const better = means(after(held, { ...given, score: high, confidence: 1 }, b), given);
        better.forEach((mean, i) => expect(mean).toBeGreaterThanOrEqual((worse[i] ?? 0) - 1e-12));
      }),
    );
  });

  test("assisted evidence raises neither a mean nor what is shown as mastery", () => {
    fc.assert(
      fc.property(atOnce, fc.constantFrom("hint", "tutor", "answerSeen"), ({ held, given, difficulty }, help) => {
        const next = after(held, { ...given, help }, difficulty);
        means(held, given).forEach((before, i) => expect(means(next, given)[i]).toBeLessThanOrEqual(before));
        for (const { id } of given.concepts) {
          const before = model.mastery(held.ability, held.concepts[id], given.at);
          const now = model.mastery(next.ability, next.concepts[id], given.at);
          expect(now.mean).toBeLessThanOrEqual(before.mean);
          expect(now.low).toBeLessThanOrEqual(before.low);
          expect(next.concepts[id]?.unassisted).toBe(held.concepts[id]?.unassisted);
        }
      }),
    );
  });

  test("a card leaves every belief as it was", () => {
    fc.assert(
      fc.property(belief, anyEvidence, anyDifficulty, (held, given, difficulty) => {
        const card = { ...given, subject: { ...given.subject, type: "card" as const } };
        expect(model.update(held, card, difficulty)).toEqual(held);
      }),
    );
  });

  test("variances stay above zero and never exceed those of someone never met", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvidence, anyDifficulty), { maxLength: 60 }), (history) => {
        const held = history.reduce((state, [given, b]) => after(state, given, b), fresh(model));
        const variances = Object.values(held.concepts).map((concept) => concept.variance / cap.concept);
        for (const part of [...variances, held.ability.variance / cap.ability, held.trace.variance / cap.trace]) {
          expect(part).toBeGreaterThan(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("every number stays finite, whatever finite numbers come in", () => {
    fc.assert(
      fc.property(belief, anyEvidence, anyDifficulty, (held, given, difficulty) => {
        const next = after(held, given, difficulty);
        const shown = given.concepts.map(({ id }) => model.mastery(next.ability, next.concepts[id], given.at));
        for (const number of numbersIn([next, shown])) expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });

  test("an expected score lies between the chance of a blind guess and 1", () => {
    fc.assert(
      fc.property(belief, anyEvidence, anyDifficulty, instant, (held, given, difficulty, at) => {
        const { p, sd } = model.predict(held, { concepts: given.concepts, difficulty, chance: given.chance }, at);
        expect(p).toBeGreaterThanOrEqual(given.chance);
        expect(p).toBeLessThanOrEqual(1);
        expect(sd).toBeGreaterThanOrEqual(0);
        expect(sd).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test("mastery is a share with its doubt, and its band holds its mean", () => {
    fc.assert(
      fc.property(belief, fc.option(anyConcept(cap.concept), { nil: undefined }), instant, (held, concept, at) => {
        const { mean, sd, low, high } = model.mastery(held.ability, concept, at);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(mean);
        expect(mean).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
        expect(sd).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("time only adds doubt: no level rises by waiting", () => {
    const order = ["learning", "familiar", "mastered"];
    fc.assert(
      fc.property(belief, anyConcept(cap.concept), fc.nat(), fc.nat(), (held, concept, wait, more) => {
        const last = Math.max(held.ability.at ?? 0, concept.at ?? 0);
        const sooner = model.mastery(held.ability, concept, last + wait * 1000);
        const later = model.mastery(held.ability, concept, last + (wait + more) * 1000);
        expect(order.indexOf(later.level)).toBeLessThanOrEqual(order.indexOf(sooner.level));
        const item = { concepts: [{ id: "x", weight: 1 }], difficulty: 0, chance: 0 };
        const centred = { ...held, ability: { ...held.ability, mean: 0 }, concepts: { x: { ...concept, mean: 0 } } };
        const unseen = { ...centred, trace: model.priorTrace };
        const spreads = [wait, wait + more].map((s) => model.predict(unseen, item, last + s * 1000).sd);
        expect(spreads[1]).toBeGreaterThanOrEqual(spreads[0] ?? 0);
      }),
    );
  });

  test("a state that went through JSON is updated to the same state, bit for bit", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvidence, anyDifficulty), { maxLength: 30 }), (history) => {
        const plain = history.reduce((state, [given, b]) => after(state, given, b), fresh(model));
        const stored = history.reduce((state, [given, b]) => roundTrip(after(state, given, b)), fresh(model));
        expect(stored).toEqual(plain);
      }),
    );
  });
});

function fresh(model: MasteryModel): Belief {
  return { ability: model.priorAbility, concepts: {}, trace: model.priorTrace };
}

function stamped({ ability, concepts, trace }: Belief, at: number): Belief {
  const dated = Object.entries(concepts).map(([id, concept]) => [id, { ...concept, at }]);
  return { ability: { ...ability, at }, concepts: Object.fromEntries(dated), trace: { ...trace, at } };
}

function withPriors(model: MasteryModel, held: Belief, given: Evidence): Belief {
  const priors = given.concepts.map(({ id }) => [id, model.priorConcept]);
  return { ...held, concepts: { ...Object.fromEntries(priors), ...held.concepts } };
}

function means(held: Belief, given: Evidence): number[] {
  return [held.ability.mean, held.trace.mean, ...given.concepts.map(({ id }) => held.concepts[id]?.mean ?? NaN)];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

function roundTrip(held: Belief): Belief {
  return JSON.parse(JSON.stringify(held)) as Belief;
}
