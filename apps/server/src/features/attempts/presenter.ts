import { type Item, itemTypeOf } from "@osler/content";
import type { Activity, Feedback, Sitting } from "@osler/contract";
import type { Services } from "../../services.ts";
import { citedSources } from "../content/citations.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import type { BeliefChange } from "./answer.ts";
import { instantOf } from "./answer.ts";
import type { OfferedActivity, SittingRow } from "./rows.ts";
import { shownBody, shownWords } from "./shown.ts";

/** What leaves the server of a sitting: its activity without the key. */
export async function presentSitting(services: Services, shelf: ItemShelf, sitting: SittingRow): Promise<Sitting> {
  return {
    id: sitting.sitting_id,
    mode: sitting.mode,
    startedAt: new Date(sitting.started_at).toISOString(),
    endedAt: sitting.ended_at === null ? null : new Date(sitting.ended_at).toISOString(),
    answered: sitting.answered,
    right: sitting.right_answers,
    atMost: sitting.at_most,
    activity: sitting.activity === null ? null : await presentActivity(services, shelf, sitting, sitting.activity),
    nothingLeft: sitting.nothing_left,
  };
}

/** An activity without its key, whether the sitting is at it or it is handed out ahead. */
export async function presentActivity(
  services: Services,
  shelf: ItemShelf,
  sitting: SittingRow,
  offered: OfferedActivity,
): Promise<Activity> {
  const current = sitting.activity?.decisionId === offered.decisionId;
  const item = await shelf.item(offered.itemId, offered.itemVersion);
  const type = itemTypeOf(item.kind);
  const concepts = item.concepts.filter(({ id }) => !tellsKey(services.catalogue.conceptName(id), item));
  return {
    position: offered.position,
    itemId: item.id,
    itemVersion: item.version,
    kind: item.kind,
    body: shownBody(item, offered.decisionId),
    concepts: concepts.map(({ id }) => ({ id, name: services.catalogue.conceptName(id) })),
    hasHint: item.hint !== null,
    hint: current && sitting.help === "hint" ? shownWords(item, offered.decisionId, item.hint) : null,
    asksConfidence: type?.evidence === "question",
    timeS: item.timeS,
    reason: concepts.length === item.concepts.length ? offered.reason : withoutConcept(offered.reason),
    decisionId: offered.decisionId,
    review: offered.review,
    mark: {
      origin: item.provenance.origin,
      from: item.provenance.from,
      authors: item.provenance.authors,
      license: item.license,
      jurisdiction: item.jurisdiction,
      guidelineEdition: item.guidelineEdition,
      unitSystem: item.unitSystem,
      approval: item.approval.status,
    },
  };
}

/** Whether a concept's name gives the key away: a word of it stands in a right option and in no other. */
function tellsKey(conceptName: string, item: Item): boolean {
  const options = itemTypeOf(item.kind)?.outline(item.body, item.answerKey).options ?? [];
  const wordsOf = (right: boolean) =>
    new Set(options.filter((option) => option.right === right).flatMap(({ text }) => longWords(text)));
  const [rightWords, otherWords] = [wordsOf(true), wordsOf(false)];
  return longWords(conceptName).some((word) => rightWords.has(word) && !otherWords.has(word));
}

function longWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function withoutConcept(reason: OfferedActivity["reason"]): OfferedActivity["reason"] {
  return { ...reason, terms: { ...reason.terms, concept: null, itemConcept: null } };
}

/** What an answer came to, from the answer itself or from its record. */
export interface Outcome {
  responseId: string;
  /** The choice that offered the item: how it was shown. */
  shownBy: string;
  given: unknown;
  score: number;
  itemFeedback: unknown;
  confidence: 0 | 1 | 2 | null;
  changes: readonly BeliefChange[];
  dueAt: number | null;
  decisions: { mark: string; belief: string };
}

export async function presentFeedback(services: Services, item: Item, outcome: Outcome): Promise<Feedback> {
  return {
    responseId: outcome.responseId,
    itemId: item.id,
    score: outcome.score,
    verdict: verdictOf(item, outcome.score),
    confidence: outcome.confidence,
    given: outcome.given,
    item: outcome.itemFeedback,
    title: item.title,
    explanation: shownWords(item, outcome.shownBy, item.explanation),
    citations: await citedSources(services.catalogue, item.citations),
    readings: item.readings.flatMap((id) => {
      const reading = services.catalogue.readings.get(id);
      return reading === undefined ? [] : [{ id, title: reading.title, minutes: reading.minutes }];
    }),
    beliefs: outcome.changes.map((change) => ({ ...change, name: services.catalogue.conceptName(change.conceptId) })),
    dueAt: instantOf(outcome.dueAt),
    decisions: outcome.decisions,
  };
}

function verdictOf(item: Item, score: number): Feedback["verdict"] {
  if (itemTypeOf(item.kind)?.evidence === "selfGraded") return "graded";
  if (score >= 1) return "right";
  return score > 0 ? "partly" : "wrong";
}
