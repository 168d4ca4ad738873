import fc from "fast-check";
import type { Evidence } from "./evidence.ts";
import type { Belief, ConceptBelief } from "./mastery/masteryModel.ts";

/** Few names, so that concepts and subjects meet again; one is a name that a careless lookup trips over. */
const conceptIds = ["pack/airway", "pack/breathing", "pack/circulation", "constructor"] as const;
const subjectIds = ["pack/q1", "pack/q2", "pack/q3", "__proto__"] as const;

const start = Date.UTC(2026, 0, 1);
const tenYears = 10 * 365 * 86_400_000;

/** Any instant of ten years, in ms. */
export const instant = fc.integer({ min: start, max: start + tenYears });

const conceptWeights = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...conceptIds), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    selector: ([id]) => id,
  })
  .map((parts) => {
    const sum = parts.reduce((total, [, part]) => total + part, 0);
    return parts.map(([id, part]) => ({ id, weight: part / sum }));
  });

const score = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Any evidence, of any subject, help, mode and time. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  id: fc.uuid(),
  learnerId: fc.constant("learner"),
  subject: fc.record({
    type: fc.constantFrom("item", "item", "item", "card", "patientStep", "scenarioAction", "procedureStep"),
    id: fc.constantFrom(...subjectIds),
    version: fc.constant(1),
  }),
  concepts: conceptWeights,
  score,
  chance: fc.oneof(fc.constantFrom(0, 0.2, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  confidence: fc.constantFrom(0, 1, 2, null),
  help: fc.constantFrom("none", "none", "none", "hint", "tutor", "answerSeen"),
  mode: fc.constantFrom("practice", "practice", "diagnostic", "assessment", "osce"),
  at: instant,
  elapsedMs: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 300_000 })),
});

/** Difficulties in logits: mostly such as banks have, some as no bank has. */
export const anyDifficulty = fc.oneof(
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const mean = fc.double({ min: -6, max: 6, noNaN: true });
const lastAt = fc.oneof(fc.constant(null), instant);

function variance(cap: number): fc.Arbitrary<number> {
  return fc.double({ min: 0.001, max: cap, noNaN: true });
}

/** Any belief about one concept whose variance is at most `cap`. */
export function anyConcept(cap: number): fc.Arbitrary<ConceptBelief> {
  const count = fc.nat({ max: 50 });
  return fc.record({ mean, variance: variance(cap), at: lastAt, answers: count, unassisted: count, streak: count });
}

/** Any belief whose variances are at most those of the given prior. */
export function anyBelief(prior: { ability: number; concept: number; trace: number }): fc.Arbitrary<Belief> {
  return fc.record({
    ability: fc.record({ mean, variance: variance(prior.ability), at: lastAt }),
    concepts: fc.dictionary(fc.constantFrom(...conceptIds), anyConcept(prior.concept)),
    trace: fc.record({ mean, variance: variance(prior.trace), at: lastAt }),
  });
}
