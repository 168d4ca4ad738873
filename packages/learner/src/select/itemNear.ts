import { currentMasteryModel } from "../mastery/index.ts";
import type { Belief, Prediction } from "../mastery/masteryModel.ts";
import type { Candidate, ChosenItem, ItemInput, Reason } from "./policy.ts";

/** The expected score at which an item is best: hard enough to learn from, easy enough to go on. */
const target = 0.75;
/** How far from the target the value of an item has fallen to e^-1/2. */
const tolerance = 0.2;
/** An item is not given again within these milliseconds: what was just read is not recalled, but echoed. */
const restMs = 600_000;
/** No item is counted as quicker than this, in minutes, so that one-liners do not drive out everything else. */
const leastMinutes = 0.5;

interface Rated {
  readonly candidate: Candidate;
  readonly prediction: Prediction;
  /** The lower the earlier: unseen questions, unseen cards, questions seen before. */
  readonly tier: 0 | 1 | 2;
  readonly gain: number;
}

const codes = ["newItem", "newCard", "seenItem"] as const;

/**
 * The item on a concept that is worth most per minute: unseen before seen, questions before cards, then expected score
 * near .75, weighted by how much of the item is about the concept. Not within ten minutes of its last showing; cards
 * that were seen come back as reviews, never here. Null when no candidate is left.
 */
export function chooseItemNear(input: ItemInput, policy: string): ChosenItem | null {
  const rated = input.candidates.flatMap((candidate) => rate(candidate, input));
  const best = rated.reduce<Rated | null>((held, next) => (held === null || isBetter(next, held) ? next : held), null);
  if (best === null) return null;
  const equals = rated.filter((other) => other.tier === best.tier && other.gain === best.gain);
  const chosen = equals.length === 1 ? best : (equals[Math.floor(input.tieBreak() * equals.length)] ?? best);
  return { itemId: chosen.candidate.itemId, reason: reasonFor(chosen, input.conceptId, policy) };
}

function isBetter(a: Rated, b: Rated): boolean {
  return a.tier === b.tier ? a.gain > b.gain : a.tier < b.tier;
}

function rate(candidate: Candidate, input: ItemInput): Rated[] {
  const tier = tierOf(candidate, input.at);
  if (tier === null) return [];
  const prediction = currentMasteryModel.predict(beliefAbout(candidate, input), candidate, input.at);
  return [{ candidate, prediction, tier, gain: gainPerMinute(candidate, prediction.p, input.conceptId) }];
}

function tierOf({ seen, lastSeen, type }: Candidate, at: number): Rated["tier"] | null {
  if (seen === 0 && lastSeen === null) return type === "item" ? 0 : 1;
  if (type === "card" || (lastSeen !== null && at - lastSeen < restMs)) return null;
  return 2;
}

function beliefAbout(candidate: Candidate, { ability, beliefs }: ItemInput): Belief {
  return { ability, concepts: beliefs, trace: candidate.trace ?? currentMasteryModel.priorTrace };
}

/** weight * exp(-((p - target) / tolerance)^2 / 2) / minutes. */
function gainPerMinute(candidate: Candidate, p: number, conceptId: string): number {
  const weight = candidate.concepts.find((concept) => concept.id === conceptId)?.weight ?? 0;
  const distance = (p - target) / tolerance;
  const nearness = Math.exp(-(distance * distance) / 2);
  return (weight * nearness) / Math.max(leastMinutes, candidate.minutes);
}

function reasonFor({ candidate, prediction, tier, gain }: Rated, concept: string, policy: string): Reason {
  const { difficulty, minutes, seen } = candidate;
  const terms = { concept, p: prediction.p, sd: prediction.sd, target, difficulty, minutes, seen, gainPerMinute: gain };
  return { policy, code: codes[tier], terms };
}
