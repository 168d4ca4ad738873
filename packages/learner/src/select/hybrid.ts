import { masteredLow } from "../mastery/masteryLevel.ts";
import type { Mastery } from "../mastery/masteryModel.ts";
import { type ConceptMap, conceptMap } from "./conceptMap.ts";
import { chooseItemNear } from "./itemNear.ts";
import type { ConceptNode, DueReview, Focus, FocusInput, Reason, SelectionPolicy } from "./policy.ts";

const version = "hybrid/1";

/** Of every four activities in a sitting, at most three are reviews while there is anything else to do. */
const reviewShare = 0.75;
/** After this many activities in a row on one concept another gets a turn: interleaving. */
const longestRun = 6;
/** What one activity is expected to add to the cautious estimate of a concept, in logits. */
const riseByActivity = 0.3;
/** The cautious estimate of a mastered concept, in logits. */
const masteredLogit = logit(masteredLow);

/**
 * Due reviews first, most faded first, but never crowding out new work; then the concept of the moment until it is
 * mastered or has had its run; then the open concept that gains most; then, when all is mastered, confirming.
 * The rules, their order and their sources: docs/models/hybrid-policy.md.
 */
export const hybrid: SelectionPolicy = { version, chooseFocus, chooseItem: (input) => chooseItemNear(input, version) };

function chooseFocus(input: FocusInput): Focus {
  const map = conceptMap(input);
  const review = mostFaded(input);
  if (review !== null && reviewsHaveRoom(input)) return reviewFocus(review, input);
  const work = openWork(input, map);
  if (work !== null) return work;
  if (review !== null) return reviewFocus(review, input);
  return ahead(input, map) ?? leastCertain(input, map) ?? nothing(input);
}

function mostFaded({ due, at }: FocusInput): DueReview | null {
  let chosen: DueReview | null = null;
  for (const review of due) {
    if (review.due <= at && (chosen === null || isMoreFaded(review, chosen))) chosen = review;
  }
  return chosen;
}

function isMoreFaded(a: DueReview, b: DueReview): boolean {
  if (a.retrievability !== b.retrievability) return a.retrievability < b.retrievability;
  if (a.due !== b.due) return a.due < b.due;
  return a.subjectId < b.subjectId;
}

function reviewsHaveRoom({ sitting }: FocusInput): boolean {
  return sitting.reviews + 1 <= Math.ceil(reviewShare * (sitting.activities + 1));
}

/** The concept of the moment while its run lasts, or the open one that gains most; null when none is open. */
function openWork(input: FocusInput, map: ConceptMap): Focus | null {
  const { currentConcept, conceptRun } = input.sitting;
  const open = freshOnes(openOnes(input.concepts, map), map);
  const current = open.find((node) => node.id === currentConcept);
  if (current !== undefined && (conceptRun < longestRun || open.length === 1)) {
    return conceptFocus(current, "finishConcept", map, { run: conceptRun });
  }
  const next = mostGaining(
    open.filter((node) => node !== current),
    map,
  );
  if (next === null) return null;
  return conceptFocus(next, map.mastery(next.id).level === "unknown" ? "newConcept" : "frontier", map);
}

/**
 * The open concepts that can win: all that were met, and the earliest of those never met, for these are all believed
 * alike. A catalogue has thousands of the latter, and this is asked after every answer.
 */
function openOnes(concepts: readonly ConceptNode[], map: ConceptMap): readonly ConceptNode[] {
  const isOpen = (node: ConceptNode) => isUnfinished(node, map) && map.isUnlocked(node);
  const met: ConceptNode[] = [];
  let earliest: ConceptNode | null = null;
  for (const node of concepts) {
    if (map.isMet(node.id)) {
      if (isOpen(node)) met.push(node);
    } else if ((earliest === null || comesBefore(node, earliest)) && isOpen(node)) earliest = node;
  }
  return earliest === null ? met : [...met, earliest];
}

/** Those with questions never seen, or all when there are none: repeating before a review is due wins little. */
function freshOnes(nodes: readonly ConceptNode[], map: ConceptMap): readonly ConceptNode[] {
  const fresh = nodes.filter(map.hasUnseen);
  return fresh.length > 0 ? fresh : nodes;
}

function isUnfinished(node: ConceptNode, map: ConceptMap): boolean {
  return map.isPractisable(node) && !map.isMastered(node);
}

/** Beginning early is better than sending away a learner whose open concepts have no item left for now. */
function ahead(input: FocusInput, map: ConceptMap): Focus | null {
  const next = mostGaining(
    input.concepts.filter((node) => isUnfinished(node, map)),
    map,
  );
  return next === null ? null : conceptFocus(next, "ahead", map);
}

function mostGaining(nodes: readonly ConceptNode[], map: ConceptMap): ConceptNode | null {
  // Concepts never met share one belief, so their gain is reckoned once.
  const gains = new Map<Mastery, number>();
  return first(nodes, (node) => {
    const mastery = map.mastery(node.id);
    const gain = gains.get(mastery) ?? gainOf(mastery);
    gains.set(mastery, gain);
    return gain;
  });
}

function leastCertain(input: FocusInput, map: ConceptMap): Focus | null {
  const chosen = first(input.concepts.filter(map.isPractisable), (node) => map.mastery(node.id).sd);
  return chosen === null ? null : conceptFocus(chosen, "confirm", map);
}

/** The node with the highest value; among equals the one earlier in teaching order, then by id. */
function first(nodes: readonly ConceptNode[], valueOf: (node: ConceptNode) => number): ConceptNode | null {
  let best: { node: ConceptNode; value: number } | null = null;
  for (const node of nodes) {
    const value = valueOf(node);
    if (best === null || value > best.value || (value === best.value && comesBefore(node, best.node))) {
      best = { node, value };
    }
  }
  return best?.node ?? null;
}

function comesBefore(a: ConceptNode, b: ConceptNode): boolean {
  return a.position === b.position ? a.id < b.id : a.position < b.position;
}

/** The share of the way from the cautious estimate to mastered that one activity is expected to cover, 0..1. */
function gainOf({ low }: Mastery): number {
  return Math.min(1, riseByActivity / Math.max(riseByActivity, masteredLogit - logit(low)));
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function reviewFocus(review: DueReview, { at, due, sitting }: FocusInput): Focus {
  const overdueHours = (at - review.due) / 3_600_000;
  const terms = {
    retrievability: review.retrievability,
    overdueHours,
    due: due.length,
    reviews: sitting.reviews,
    activities: sitting.activities,
  };
  return { type: "review", review, reason: because("dueReview", terms) };
}

function conceptFocus(node: ConceptNode, code: string, map: ConceptMap, more: Reason["terms"] = {}): Focus {
  const known = map.mastery(node.id);
  const terms = { concept: node.id, mean: known.mean, sd: known.sd, low: known.low, gain: gainOf(known), ...more };
  return { type: "concept", conceptId: node.id, reason: because(code, terms) };
}

function nothing({ concepts, sitting }: FocusInput): Focus {
  const terms = { concepts: concepts.length, exhausted: sitting.exhausted.length };
  return { type: "nothing", reason: because("nothingDue", terms) };
}

function because(code: string, terms: Reason["terms"]): Reason {
  return { policy: version, code, terms };
}
