import { currentMasteryModel } from "../mastery/index.ts";
import type { Mastery } from "../mastery/masteryModel.ts";
import type { ConceptNode, FocusInput } from "./policy.ts";

/** The concepts of a learner with what is believed of each now: reckoned when asked for, and only once. */
export interface ConceptMap {
  /** Something has been answered on it. */
  readonly isMet: (id: string) => boolean;
  readonly mastery: (id: string) => Mastery;
  readonly isMastered: (concept: ConceptNode) => boolean;
  /** Has questions, and one of them can be chosen now. */
  readonly isPractisable: (concept: ConceptNode) => boolean;
  /** Some of its questions were never seen; the others come back as reviews when it is time. */
  readonly hasUnseen: (concept: ConceptNode) => boolean;
  /** Everything it requires is familiar, mastered, without questions, or not part of the map. */
  readonly isUnlocked: (concept: ConceptNode) => boolean;
}

/** Lays out the concepts of `input` for the questions a policy asks of them. */
export function conceptMap(input: FocusInput): ConceptMap {
  const nodes = byId(input.concepts);
  const beliefs = new Map(Object.entries(input.beliefs));
  const exhausted = new Set(input.sitting.exhausted);
  const known = new Map<string, Mastery>();
  const unmet = currentMasteryModel.mastery(input.ability, undefined, input.at);

  function mastery(id: string): Mastery {
    const belief = beliefs.get(id);
    if (belief === undefined) return unmet;
    const found = known.get(id) ?? currentMasteryModel.mastery(input.ability, belief, input.at);
    known.set(id, found);
    return found;
  }

  function isKnownEnough(id: string): boolean {
    const node = nodes.get(id);
    if (node === undefined || node.items === 0) return true;
    const { level } = mastery(id);
    return level === "familiar" || level === "mastered";
  }

  return {
    isMet: (id) => beliefs.has(id),
    mastery,
    isMastered: (concept) => mastery(concept.id).level === "mastered",
    isPractisable: (concept) => concept.items > 0 && !exhausted.has(concept.id),
    hasUnseen: (concept) => (concept.unseen ?? concept.items - (beliefs.get(concept.id)?.answers ?? 0)) > 0,
    isUnlocked: (concept) => concept.requires.every(isKnownEnough),
  };
}

const laidOut = new WeakMap<readonly ConceptNode[], ReadonlyMap<string, ConceptNode>>();

/** The concepts by id; the same list is laid out once, for a catalogue of thousands is asked after every answer. */
function byId(concepts: readonly ConceptNode[]): ReadonlyMap<string, ConceptNode> {
  const known = laidOut.get(concepts) ?? new Map(concepts.map((concept) => [concept.id, concept]));
  laidOut.set(concepts, known);
  return known;
}
