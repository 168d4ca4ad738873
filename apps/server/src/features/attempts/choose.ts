import {
  type AbilityBelief,
  type Candidate,
  type ConceptBelief,
  currentDiagnosticPolicy,
  currentMemoryModel,
  currentSelectionPolicy,
  type DueReview,
  type Focus,
  type Reason,
} from "@osler/learner";
import { seededRandom, shuffled } from "@osler/std";
import type { Services } from "../../services.ts";
import type { Catalogue, CatalogueItem } from "../content/catalogue.ts";
import { type DueRow, type EncounterRow, memoryOf, type OfferedActivity, type SittingRow, traceOf } from "./rows.ts";
import type { DecisionRow, LearnerView, Who } from "./store.ts";

/** Everything choosing depends on. */
export interface Situation {
  who: Who;
  sitting: SittingRow;
  ability: AbilityBelief;
  beliefs: Readonly<Record<string, ConceptBelief>>;
  due: readonly DueRow[];
  at: number;
  /** What the learner met of these items before. */
  encounters: (itemIds: readonly string[]) => Promise<ReadonlyMap<string, EncounterRow>>;
}

/** What comes next in a sitting, as it will be stored with it. */
export interface Next {
  activity: OfferedActivity | null;
  nothingLeft: Reason | null;
  currentConcept: string | null;
  conceptRun: number;
  decision: DecisionRow | null;
}

/** A concept with more items than this is sampled by the sitting's seed: choosing stays quick whatever the size of the bank. */
const candidatesAtMost = 120;
/** Where this many concepts in turn have only items answered a moment ago, a rest is due, not a longer search. */
const conceptsTried = 40;

/** Chooses the next activity of a sitting within its bounds. */
export async function chooseNext(services: Services, situation: Situation): Promise<Next> {
  const { sitting } = situation;
  if (sitting.item_id !== null) return theOneItem(services, situation, sitting.item_id);
  if (sitting.ended_at !== null) return nothing(situation, ownReason("itemDone", {}));
  const done = diagnosticDone(situation);
  if (done !== null) return nothing(situation, done);
  const exhausted = sitting.mode === "diagnostic" ? conceptsAsked(services.catalogue, sitting) : [];
  for (let tried = 0; tried < conceptsTried; tried += 1) {
    const focus = chooseFocus(services.catalogue, situation, exhausted);
    if (focus.type === "nothing") return nothing(situation, focus.reason);
    if (focus.type === "review") return offerReview(services, situation, focus);
    const next = await offerItem(services, situation, focus);
    if (next !== null) return next;
    exhausted.push(focus.conceptId);
  }
  return nothing(situation, ownReason("restNow", {}));
}

const policyOf = ({ mode }: SittingRow) => (mode === "diagnostic" ? currentDiagnosticPolicy : currentSelectionPolicy);

/** Reviews a day unless the learner chose otherwise. */
export const usualReviewsPerDay = 60;

/** The reviews that are due, as far as the day's cap still has room for one: due work never crowds out new work. */
export function dueWithinCap(
  { due, learner, reviews_today: today }: LearnerView,
  at: number,
  more = 0,
): readonly DueRow[] {
  const { spread, preferences } = learner;
  const usual = preferences.reviewsPerDay ?? usualReviewsPerDay;
  const cap = spread !== null && at < Date.parse(spread.until) ? Math.min(usual, spread.perDay) : usual;
  return today + more < cap ? due : [];
}

/** A diagnostic of at least this many answers ends when the learner's level is known this well (sd in logits). */
const enoughAnswers = 8;
const enoughSd = 0.45;

function diagnosticDone({ sitting, ability }: Situation): Reason | null {
  if (sitting.at_most === null) return null;
  const sd = Math.sqrt(ability.variance);
  const surely = sitting.answered >= enoughAnswers && sd <= enoughSd;
  return sitting.answered >= sitting.at_most || surely
    ? ownReason("diagnosticDone", { answers: sitting.answered, atMost: sitting.at_most, sd })
    : null;
}

function conceptsAsked(catalogue: Catalogue, { recent }: SittingRow): string[] {
  return recent.flatMap((id) => catalogue.items.get(id)?.concepts.map((concept) => concept.id) ?? []);
}

function chooseFocus(
  catalogue: Catalogue,
  { sitting, ability, beliefs, due, at }: Situation,
  exhausted: readonly string[],
): Focus {
  const { concept_id: bound } = sitting;
  const taught = catalogue.nodes(sitting.pack_id);
  const nodes = bound === null ? taught : taught.filter((node) => isWithin(catalogue, node.id, bound));
  const activities = sitting.answered;
  return policyOf(sitting).chooseFocus({
    at,
    ability,
    beliefs,
    concepts: nodes,
    due: due.flatMap((row) => dueReview(catalogue, row, at)),
    sitting: {
      activities,
      reviews: sitting.reviews,
      currentConcept: sitting.current_concept,
      conceptRun: sitting.concept_run,
      exhausted,
    },
  });
}

/** Whether a concept is the one practised, or a part of it (a section of a chapter). */
function isWithin(catalogue: Catalogue, conceptId: string, bound: string): boolean {
  return conceptId === bound || catalogue.concepts.get(conceptId)?.partOf === bound;
}

function dueReview(catalogue: Catalogue, row: DueRow, at: number): DueReview[] {
  const item = catalogue.items.get(row.subject_id);
  const memory = memoryOf(row);
  if (item === undefined || memory === null) return [];
  const retrievability = currentMemoryModel.retrievability(memory, at);
  return [
    {
      subjectId: row.subject_id,
      type: row.subject_type,
      conceptId: row.concept_id,
      due: memory.due,
      retrievability,
      minutes: item.minutes,
    },
  ];
}

function offerReview(services: Services, situation: Situation, focus: Extract<Focus, { type: "review" }>): Next {
  const item = services.catalogue.items.get(focus.review.subjectId) as CatalogueItem;
  const { current_concept: currentConcept, concept_run: conceptRun } = situation.sitting;
  return {
    ...offered(services, situation, item, focus.review.conceptId, true, focus.reason),
    currentConcept,
    conceptRun,
  };
}

async function offerItem(
  services: Services,
  situation: Situation,
  focus: Extract<Focus, { type: "concept" }>,
): Promise<Next | null> {
  const { sitting, ability, beliefs, at } = situation;
  const items = candidateItems(services.catalogue, sitting, focus.conceptId);
  if (items.length === 0) return null;
  const met = await situation.encounters(items.map(({ id }) => id));
  const chosen = policyOf(sitting).chooseItem({
    at,
    ability,
    beliefs,
    conceptId: focus.conceptId,
    candidates: items.map((item) => candidate(item, met.get(item.id))),
    tieBreak: seededRandom(`${sitting.sitting_id}:${sitting.answered}:tie`),
  });
  if (chosen === null) return null;
  const item = services.catalogue.items.get(chosen.itemId) as CatalogueItem;
  const conceptRun = focus.conceptId === sitting.current_concept ? sitting.concept_run + 1 : 1;
  const reason: Reason = {
    ...focus.reason,
    terms: {
      ...prefixed("item", chosen.reason),
      ...focus.reason.terms,
      concept: services.catalogue.conceptName(focus.conceptId),
    },
  };
  return {
    ...offered(services, situation, item, focus.conceptId, false, reason),
    currentConcept: focus.conceptId,
    conceptRun,
  };
}

function candidateItems(catalogue: Catalogue, sitting: SittingRow, conceptId: string): readonly CatalogueItem[] {
  const recent = new Set(sitting.recent);
  const items = catalogue.itemsOf(conceptId).filter(({ id }) => !recent.has(id));
  if (items.length <= candidatesAtMost) return items;
  return shuffled(items, seededRandom(`${sitting.sitting_id}:${sitting.answered}`)).slice(0, candidatesAtMost);
}

function candidate(item: CatalogueItem, met: EncounterRow | undefined): Candidate {
  return {
    itemId: item.id,
    type: subjectTypeOf(item),
    difficulty: item.difficulty,
    chance: item.chance,
    minutes: item.minutes,
    concepts: item.concepts,
    seen: met?.answers ?? 0,
    lastSeen: met === undefined ? null : Date.parse(met.last_at),
    trace: met === undefined ? null : traceOf(met),
  };
}

/** What the learner model calls an item: what learners grade themselves feeds memory only. */
export function subjectTypeOf(item: Pick<CatalogueItem, "evidence">): "item" | "card" {
  return item.evidence === "selfGraded" ? "card" : "item";
}

function theOneItem(services: Services, situation: Situation, itemId: string): Next {
  const item = services.catalogue.items.get(itemId);
  if (item === undefined || situation.sitting.answered > 0) return nothing(situation, ownReason("itemDone", {}));
  const concept = item.concepts[0]?.id ?? "";
  return {
    ...offered(
      services,
      situation,
      item,
      concept,
      false,
      ownReason("askedFor", { concept: services.catalogue.conceptName(concept) }),
    ),
    currentConcept: concept,
    conceptRun: 1,
  };
}

function offered(
  services: Services,
  { sitting, due, at }: Situation,
  item: CatalogueItem,
  conceptId: string,
  review: boolean,
  reason: Reason,
) {
  const decisionId = services.newId();
  const position = sitting.answered;
  const activity: OfferedActivity = {
    position,
    itemId: item.id,
    itemVersion: item.version,
    conceptId,
    review,
    reason,
    decisionId,
  };
  const decision: DecisionRow = {
    decision_id: decisionId,
    kind: "choice",
    subject: `${sitting.sitting_id}:${position}`,
    item_id: item.id,
    model_version: reason.policy,
    inputs: {
      at,
      due: due.length,
      answered: sitting.answered,
      currentConcept: sitting.current_concept,
      conceptRun: sitting.concept_run,
    },
    outcome: { itemId: item.id, itemVersion: item.version, conceptId, review, reason },
  };
  return { activity, nothingLeft: null, decision };
}

function nothing({ sitting }: Situation, reason: Reason): Next {
  return {
    activity: null,
    nothingLeft: reason,
    currentConcept: sitting.current_concept,
    conceptRun: sitting.concept_run,
    decision: null,
  };
}

/** Reasons that lie with the sitting itself, not with a policy. */
function ownReason(code: "itemDone" | "askedFor" | "restNow" | "diagnosticDone", terms: Reason["terms"]): Reason {
  return { policy: "sitting/1", code, terms };
}

function prefixed(prefix: string, { code, terms }: Reason): Reason["terms"] {
  const entries = Object.entries(terms).map(([name, value]) => [
    `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`,
    value,
  ]);
  return { [`${prefix}Code`]: code, ...Object.fromEntries(entries) };
}
