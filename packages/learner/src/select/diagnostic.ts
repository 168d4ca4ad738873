import { currentMasteryModel } from "../mastery/index.ts";
import { conceptMap } from "./conceptMap.ts";
import type {
  Candidate,
  ChosenItem,
  ConceptNode,
  Focus,
  FocusInput,
  ItemInput,
  Reason,
  SelectionPolicy,
} from "./policy.ts";

const version = "diagnostic/1";

/**
 * Measures rather than teaches: each question goes where it tells most. The concept we are least sure of, and among
 * equals the one farthest in teaching order from those asked already, so that a few questions reach over the whole
 * field; then the item whose answer is least foreseeable. No reviews. See docs/models/diagnostic-policy.md.
 */
export const diagnostic: SelectionPolicy = { version, chooseFocus, chooseItem };

function chooseFocus(input: FocusInput): Focus {
  const map = conceptMap(input);
  const open = input.concepts.filter(map.isPractisable);
  const [first] = open;
  if (first === undefined)
    return { type: "nothing", reason: because("nothingDue", { concepts: input.concepts.length }) };
  const asked = placesOf(input);
  const middle = { low: Math.min(...open.map(placeOf)), high: Math.max(...open.map(placeOf)) };
  let best = { node: first, sd: -1, distance: -1 };
  for (const node of open) {
    const { sd } = map.mastery(node.id);
    const distance = distanceFrom(node, asked, middle);
    if (sd > best.sd || (sd === best.sd && distance > best.distance)) best = { node, sd, distance };
  }
  const { mean, sd } = map.mastery(best.node.id);
  const terms = { concept: best.node.id, mean, sd, asked: asked.length };
  return { type: "concept", conceptId: best.node.id, reason: because("measure", terms) };
}

/** The places in teaching order of the concepts that this sitting has asked about. */
function placesOf({ concepts, sitting }: FocusInput): readonly number[] {
  const exhausted = new Set(sitting.exhausted);
  return concepts.filter((node) => exhausted.has(node.id)).map(placeOf);
}

function placeOf(node: ConceptNode): number {
  return node.position;
}

/** How far a concept is from the nearest one asked; before the first question, how near it is to the middle. */
function distanceFrom(
  node: ConceptNode,
  asked: readonly number[],
  { low, high }: { low: number; high: number },
): number {
  if (asked.length === 0) return (high - low) / 2 - Math.abs(node.position - (low + high) / 2);
  return Math.min(...asked.map((place) => Math.abs(place - node.position)));
}

function chooseItem(input: ItemInput): ChosenItem | null {
  const questions = input.candidates.filter((candidate) => candidate.type === "item" && isRested(candidate, input.at));
  const unseen = questions.filter(({ seen, lastSeen }) => seen === 0 && lastSeen === null);
  let best: { candidate: Candidate; information: number; p: number } | null = null;
  for (const candidate of unseen.length > 0 ? unseen : questions) {
    const belief = { ability: input.ability, concepts: input.beliefs, trace: currentMasteryModel.priorTrace };
    const { p } = currentMasteryModel.predict(belief, candidate, input.at);
    const information = informationOf(p, candidate.chance);
    if (best === null || information > best.information) best = { candidate, information, p };
  }
  if (best === null) return null;
  const { candidate, information, p } = best;
  const terms = { concept: input.conceptId, p, information, difficulty: candidate.difficulty };
  return { itemId: candidate.itemId, reason: because("informative", terms) };
}

/** What was just read is not recalled but echoed; the same ten minutes as when teaching. */
function isRested({ lastSeen }: Candidate, at: number): boolean {
  return lastSeen === null || at - lastSeen >= 600_000;
}

/**
 * Fisher information about the learner's place on the scale, in 1 / logit^2, of an item that is answered right with
 * probability `p` and guessed with probability `chance`: ((p - c) / (1 - c))^2 (1 - p) / p (Birnbaum's three-parameter
 * model at discrimination 1; Lord 1980, chapter 5).
 */
function informationOf(p: number, chance: number): number {
  if (p <= 0 || p >= 1 || chance >= 1) return 0;
  const known = Math.max(0, p - chance) / (1 - chance);
  return (known * known * (1 - p)) / p;
}

function because(code: string, terms: Reason["terms"]): Reason {
  return { policy: version, code, terms };
}
