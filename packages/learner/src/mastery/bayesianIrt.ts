import type { Evidence } from "../evidence.ts";
import { chanceOfLuck, isRapidGuess, weightOf } from "./evidenceWeight.ts";
import { masteryLevel } from "./masteryLevel.ts";
import type {
  AbilityBelief,
  Belief,
  ConceptBelief,
  ItemDemand,
  Mastery,
  MasteryModel,
  Prediction,
  TraceBelief,
} from "./masteryModel.ts";
import { daysBetween, faded, type Fading, retained, widened } from "./passageOfTime.ts";

/** Every parameter of `bayesian-irt/1`; docs/models/bayesian-irt.md says why each has its value. */
const abilityFading: Fading = { cap: 0.6, rate: 0.02 };
const conceptFading: Fading = { cap: 1.44, rate: 0.05 };
const traceFading: Fading = { cap: 0.3, rate: 0.3 };
/** Logits by which an item is easier right after it was seen; fades as the trace does. */
const seenBefore = 1.5;
/** Logits that a right answer to an all but unknown question adds to the concept: retrieving teaches. */
const practiceGain = 0.4;
/** After this many answers on a concept another one says half as much about ability at large. */
const answersToHalve = 6;
/** No belief is surer than this, so that a learner who changed can still be noticed. */
const leastVariance = { ability: 0.02, concept: 0.1, trace: 0.05 };
/** Means stay within the range in which a difference can still be seen in any score. */
const largestMean = 6;
/** The 90th percentile of the standard normal distribution: the end of the 80 % band. */
const bandEnd = 1.2815515655446004;

const priorAbility: AbilityBelief = { mean: 0, variance: abilityFading.cap, at: null };
const priorConcept: ConceptBelief = {
  mean: 0,
  variance: conceptFading.cap,
  at: null,
  answers: 0,
  unassisted: 0,
  streak: 0,
};
const priorTrace: TraceBelief = { mean: 0, variance: traceFading.cap, at: null };

/**
 * Dynamic Bayesian item response theory: a learner's ability, their deviation per concept and per item are independent
 * Gaussian beliefs in logits, moved by each answer (assumed-density filter) and widened by time.
 * Equations, parameters and sources: docs/models/bayesian-irt.md.
 */
export const bayesianIrt: MasteryModel = {
  version: "bayesian-irt/1",
  priorAbility,
  priorConcept,
  priorTrace,
  predict,
  update,
  mastery,
};

/** The standing of a learner before an item: everything the answer can move, brought up to the moment. */
interface Standing {
  readonly ability: AbilityBelief;
  readonly concepts: readonly { readonly id: string; readonly weight: number; readonly belief: ConceptBelief }[];
  readonly trace: TraceBelief;
  /** Mean and variance of z = ability + sum of weight * concept + trace - difficulty. */
  readonly mean: number;
  readonly variance: number;
}

function predict(belief: Belief, item: ItemDemand, at: number): Prediction {
  const { p, known, attenuation } = expect(standing(belief, item.concepts, item.difficulty, at), item.chance);
  return { p, sd: (1 - item.chance) * spreadOfScore(known, attenuation) };
}

function update(belief: Belief, evidence: Evidence, difficulty: number): Belief {
  if (evidence.subject.type === "card") return belief;
  const before = standing(belief, evidence.concepts, difficulty, evidence.at);
  const pull = pullOf(before, evidence);
  const moved = before.concepts.map(({ id, weight, belief: concept }) => {
    const next = moveBy(concept, pull, Math.sqrt(weight), leastVariance.concept, evidence.at);
    const mean = clamp(next.mean + weight * pull.growth, largestMean);
    return [id, { ...next, mean, ...counted(concept, evidence) }] as const;
  });
  return {
    ability: moveBy(before.ability, pull, bearingOnAbility(before), leastVariance.ability, evidence.at),
    concepts: { ...belief.concepts, ...Object.fromEntries(moved) },
    trace: moveBy(before.trace, pull, 1, leastVariance.trace, evidence.at),
  };
}

function mastery(ability: AbilityBelief, concept: ConceptBelief | undefined, at: number): Mastery {
  const known = abilityAt(ability, at);
  const deviation = conceptAt(concept ?? priorConcept, at);
  const mean = known.mean + deviation.mean;
  const variance = known.variance + deviation.variance;
  const attenuation = attenuationOf(variance);
  const expected = sigmoid(attenuation * mean);
  const reach = bandEnd * Math.sqrt(variance);
  const band = {
    mean: expected,
    sd: spreadOfScore(expected, attenuation),
    low: Math.min(expected, sigmoid(mean - reach)),
    high: Math.max(expected, sigmoid(mean + reach)),
  };
  return { ...band, level: masteryLevel(band, concept ?? priorConcept) };
}

function standing(belief: Belief, weights: ItemDemand["concepts"], difficulty: number, at: number): Standing {
  const ability = abilityAt(belief.ability, at);
  const trace = traceAt(belief.trace, at);
  const concepts = weights.map(({ id, weight }) => ({ id, weight, belief: conceptAt(conceptOf(belief, id), at) }));
  let mean = ability.mean + trace.mean + familiarity(belief.trace, at) - difficulty;
  let variance = ability.variance + trace.variance;
  for (const { weight, belief: concept } of concepts) {
    mean += weight * concept.mean;
    variance += weight * concept.variance;
  }
  return { ability, concepts, trace, mean, variance };
}

function conceptOf(belief: Belief, id: string): ConceptBelief {
  return (Object.hasOwn(belief.concepts, id) ? belief.concepts[id] : undefined) ?? priorConcept;
}

/** What an answer is expected to score: p = c + (1 - c) s, where s = sigmoid(k z) is the probability of knowing. */
function expect(before: Standing, chance: number): { p: number; known: number; attenuation: number } {
  const attenuation = attenuationOf(before.variance);
  const known = sigmoid(attenuation * before.mean);
  return { p: Math.min(1, chance + (1 - chance) * known), known, attenuation };
}

/** What an answer does: `slope` moves means, `information` shrinks variances, `growth` is learnt by answering. */
interface Pull {
  readonly slope: number;
  readonly information: number;
  readonly growth: number;
}

/**
 * First derivative and expected information of ln p(score) in the mean of z (three-parameter logistic with slope 1):
 * slope = k (s / p) (score - p), information = k^2 (1 - c) s^2 (1 - s) / p.
 * Growth is gain (s / p) (1 - s) for a right answer: known rather than guessed, times what there was left to learn.
 */
function pullOf(before: Standing, evidence: Evidence): Pull {
  if (evidence.chance >= 1) return { slope: 0, information: 0, growth: 0 };
  const chance = chanceOfLuck(evidence);
  const { p, known, attenuation } = expect(before, chance);
  const surprise = evidence.score - p;
  const weight = weightOf(evidence, surprise);
  const slope = attenuation * (known / p) * surprise;
  const steepness = attenuation * known;
  const information = (steepness * steepness * (1 - chance) * (1 - known)) / p;
  const growth = (practiceGain * (known / p) * Math.max(0, surprise)) / (1 - chance);
  return {
    slope: slope * weight.ofSurprise,
    information: information * weight.ofInformation,
    growth: growth * weight.ofSurprise,
  };
}

/** The belief after a pull that reaches it with `loading`: m + l v slope, v - l^2 v^2 information. */
function moveBy<B extends { mean: number; variance: number; at: number | null }>(
  belief: B,
  pull: Pull,
  loading: number,
  least: number,
  at: number,
): B {
  const reach = loading * belief.variance;
  const variance = belief.variance - reach * reach * pull.information;
  return {
    ...belief,
    mean: clamp(belief.mean + reach * pull.slope, largestMean),
    variance: Math.max(Math.min(least, belief.variance), variance),
    at: Math.max(at, belief.at ?? at),
  };
}

/**
 * How much an answer bears on ability: the more a concept was practised, the more its answers tell of that practice
 * alone. Without this, whoever masters ten concepts would be believed to know the eleventh.
 */
function bearingOnAbility({ concepts }: Standing): number {
  const answers = concepts.reduce((sum, { weight, belief }) => sum + weight * belief.answers, 0);
  return 1 / (1 + answers / answersToHalve);
}

function counted(concept: ConceptBelief, evidence: Evidence): Pick<ConceptBelief, "answers" | "unassisted" | "streak"> {
  const own = evidence.help === "none" && !isRapidGuess(evidence);
  const streak = own ? concept.streak + 1 : concept.streak;
  return {
    answers: concept.answers + 1,
    unassisted: concept.unassisted + (own ? 1 : 0),
    streak: evidence.score >= 0.5 ? streak : 0,
  };
}

function abilityAt(ability: AbilityBelief, at: number): AbilityBelief {
  const f = retained(daysBetween(ability.at, at), abilityFading.rate);
  return { ...ability, variance: widened(ability.variance, f, abilityFading.cap) };
}

function conceptAt(concept: ConceptBelief, at: number): ConceptBelief {
  const f = retained(daysBetween(concept.at, at), conceptFading.rate);
  return { ...concept, mean: faded(concept.mean, f), variance: widened(concept.variance, f, conceptFading.cap) };
}

function traceAt(trace: TraceBelief, at: number): TraceBelief {
  const f = retained(daysBetween(trace.at, at), traceFading.rate);
  return { ...trace, mean: faded(trace.mean, f), variance: widened(trace.variance, f, traceFading.cap) };
}

/** What having seen the item (and, in practice, its answer) adds to z. */
function familiarity(trace: TraceBelief, at: number): number {
  return trace.at === null ? 0 : seenBefore * retained(daysBetween(trace.at, at), traceFading.rate);
}

/** k = 1 / sqrt(1 + pi S / 8): what doubt of variance S does to a logistic expectation (MacKay 1992). */
function attenuationOf(variance: number): number {
  return 1 / Math.sqrt(1 + (Math.PI * variance) / 8);
}

/** Standard deviation of sigmoid(z) when its mean is `expected`: Var = p (1 - p) (1 - k), from E[s'] = k p (1 - p). */
function spreadOfScore(expected: number, attenuation: number): number {
  return Math.sqrt(expected * (1 - expected) * (1 - attenuation));
}

/** Arguments beyond 30 give the value at 30, so that neither s nor 1 - s is ever exactly 0. */
function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-clamp(x, 30)));
}

function clamp(x: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, x));
}
