import { type Item, itemTypeOf, type ItemType } from "@osler/content";
import type { ResponseRequest } from "@osler/contract";
import {
  type Belief,
  type ConceptBelief,
  currentMasteryModel,
  currentModelVersion,
  type Evidence,
  type MemoryTrace,
  type SubjectState,
  updateSubject,
} from "@osler/learner";
import { Problem } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { ItemShelf } from "../content/itemShelf.ts";
import { chooseNext, dueWithinCap, type Next, subjectTypeOf } from "./choose.ts";
import { abilityOf, beliefsOf, memoryOf, type OfferedActivity, traceOf } from "./rows.ts";
import { shownBody } from "./shown.ts";
import { type Answered, type AnswerView, append, type DecisionRow, encountersWith, type Who } from "./store.ts";

/** What the learner was believed to know of one concept around an answer; the belief decision keeps it. */
export interface BeliefChange {
  conceptId: string;
  before: ReturnType<typeof currentMasteryModel.mastery>;
  after: ReturnType<typeof currentMasteryModel.mastery>;
}

export interface Judged {
  type: ItemType;
  score: number;
  feedback: unknown;
  evidence: Evidence;
  difficulty: number;
  before: SubjectState;
  after: SubjectState;
  changes: BeliefChange[];
}

/** As many as a diagnostic has, so that it asks no concept twice. */
const recentKept = 16;
const clockToleranceMs = 5_000;

/** Parses a response by its kind's own schema and scores it as the item was shown: by the choice that offered it. */
export function scoreResponse(
  item: Item,
  shownBy: string,
  response: unknown,
): { type: ItemType; given: unknown; score: number; feedback: unknown } {
  const type = itemTypeOf(item.kind);
  if (type === null) throw new Problem("unexpected");
  const parsed = type.response.safeParse(response);
  if (!parsed.success) {
    throw new Problem("malformedRequest", {
      details: parsed.error.issues.map(({ path, message }) => ({ path: `/response/${path.join("/")}`, message })),
    });
  }
  const { score, feedback } = type.score(item.answerKey, parsed.data, shownBody(item, shownBy));
  return { type, given: parsed.data, score, feedback };
}

/** What an answer means: its mark, the evidence it is, and the beliefs and memory that follow. Touches nothing. */
function judge(
  who: Who,
  view: AnswerView,
  item: Item,
  offered: OfferedActivity,
  difficulty: number,
  request: ResponseRequest,
  receivedAt: number,
): Judged & { given: unknown } {
  const { type, given, score, feedback } = scoreResponse(item, offered.decisionId, request.response);
  const evidence: Evidence = {
    id: request.id,
    learnerId: who.learnerId,
    subject: { type: subjectTypeOf(type), id: item.id, version: item.version },
    concepts: item.concepts,
    score,
    chance: type.chance(item.body, item.answerKey),
    confidence: type.evidence === "selfGraded" ? null : request.confidence,
    help: isCurrent(view, offered) ? view.sitting.help : (offered.help ?? "none"),
    mode: view.sitting.mode,
    // The client's clock is believed within reason: not ahead of ours, and not before the sitting began.
    at: Math.max(Date.parse(view.sitting.started_at), Math.min(Date.parse(request.answeredAt), receivedAt)),
    elapsedMs: request.elapsedMs,
  };
  const belief: Belief = {
    ability: abilityOf(view.learner),
    concepts: beliefsOf(view.beliefs),
    trace: view.memory === null ? currentMasteryModel.priorTrace : traceOf(view.memory),
  };
  const before: SubjectState = { belief, memory: view.memory === null ? null : memoryOf(view.memory) };
  const after = updateSubject(before, evidence, difficulty, currentModelVersion);
  return {
    type,
    given,
    score,
    feedback,
    evidence,
    difficulty,
    before,
    after,
    changes: changesOf(before.belief, after.belief, item, evidence.at),
  };
}

function changesOf(before: Belief, after: Belief, item: Item, at: number): BeliefChange[] {
  return item.concepts.map(({ id }) => ({
    conceptId: id,
    before: currentMasteryModel.mastery(before.ability, before.concepts[id], at),
    after: currentMasteryModel.mastery(after.ability, after.concepts[id], at),
  }));
}

export interface Kept {
  judged: Judged;
  decisions: { mark: string; belief: string };
  next: Next;
}

/** Judges, chooses what is next, and appends it all; null when the learner has moved on meanwhile. */
export async function keepAnswer(
  services: Services,
  shelf: ItemShelf,
  who: Who,
  view: AnswerView,
  item: Item,
  offered: OfferedActivity,
  request: ResponseRequest,
): Promise<Kept | null> {
  const receivedAt = services.now();
  const difficulty = services.catalogue.items.get(item.id)?.difficulty ?? 0;
  const judged = judge(who, view, item, offered, difficulty, request, receivedAt);
  const sitting = sittingAfter(view, offered, judged);
  const next = await chooseNext(services, {
    who,
    sitting,
    ability: judged.after.belief.ability,
    beliefs: judged.after.belief.concepts,
    due: dueWithinCap(view, receivedAt, offered.review ? 1 : 0).filter((row) => row.subject_id !== item.id),
    at: receivedAt,
    encounters: (ids) => encountersWith(services.db, who, ids),
  });
  const decisions = { mark: services.newId(), belief: services.newId() };
  const rows = answeredRows({ view, item, offered, request, judged, sitting, next, decisions, receivedAt });
  const kept = await append(services.db, who, view.learner.position, rows, unread(shelf, next), new Date(receivedAt));
  if (kept === null) return null;
  if (kept.read !== null) shelf.put(kept.read as Item);
  return { judged, decisions, next };
}

/** The item that comes next, if it is not at hand. */
function unread(shelf: ItemShelf, { activity }: Next): { id: string; version: number } | null {
  if (activity === null || shelf.has(activity.itemId, activity.itemVersion)) return null;
  return { id: activity.itemId, version: activity.itemVersion };
}

/** Whether a sitting counts it among the right ones: a question answered wholly right, a card recalled well. */
export function isRight({ type, score }: Judged): boolean {
  return score >= (type.evidence === "selfGraded" ? 0.5 : 1);
}

function sittingAfter(view: AnswerView, offered: OfferedActivity, judged: Judged): AnswerView["sitting"] {
  const { sitting } = view;
  return {
    ...sitting,
    answered: sitting.answered + 1,
    right_answers: sitting.right_answers + (isRight(judged) ? 1 : 0),
    reviews: sitting.reviews + (offered.review ? 1 : 0),
    recent: [...sitting.recent, offered.itemId].slice(-recentKept),
  };
}

interface Parts {
  view: AnswerView;
  item: Item;
  offered: OfferedActivity;
  request: ResponseRequest;
  judged: Judged & { given: unknown };
  sitting: AnswerView["sitting"];
  next: Next;
  decisions: { mark: string; belief: string };
  receivedAt: number;
}

function answeredRows(parts: Parts): Answered {
  const { sitting, next, judged } = parts;
  const { ability } = judged.after.belief;
  return {
    learner: { mean: ability.mean, variance: ability.variance, at: instantOf(ability.at) },
    response: responseRow(parts),
    beliefs: changedBeliefs(judged),
    memory: memoryRow(parts),
    unready: isCurrent(parts.view, parts.offered) ? null : parts.offered.decisionId,
    displaced: displacedBy(parts),
    sitting: {
      sitting_id: sitting.sitting_id,
      answered: sitting.answered,
      right_answers: sitting.right_answers,
      reviews: sitting.reviews,
      recent: sitting.recent,
      current_concept: next.currentConcept,
      concept_run: next.conceptRun,
      activity: next.activity,
      nothing_left: next.nothingLeft,
    },
    decisions: decisionRows(parts),
  };
}

/** Whether an activity is the one its sitting is at. */
function isCurrent({ sitting }: AnswerView, offered: OfferedActivity): boolean {
  return sitting.activity?.decisionId === offered.decisionId;
}

/** The activity the sitting was at when another, handed out ahead, was answered: somebody may be looking at it. */
function displacedBy({ view, offered }: Parts): OfferedActivity | null {
  const { activity, help } = view.sitting;
  if (activity === null || isCurrent(view, offered)) return null;
  return help === "hint" ? { ...activity, help } : activity;
}

function responseRow({ view, item, request, judged, decisions, receivedAt }: Parts): object {
  const { evidence } = judged;
  const claimed = Date.parse(request.answeredAt);
  return {
    response_id: request.id,
    sitting_id: view.sitting.sitting_id,
    position_in_sitting: view.sitting.answered,
    item_id: item.id,
    item_version: item.version,
    item_hash: item.hash,
    subject_type: evidence.subject.type,
    concepts: evidence.concepts,
    given: judged.given,
    score: judged.score,
    chance: evidence.chance,
    difficulty: judged.difficulty,
    confidence: evidence.confidence,
    help: evidence.help,
    mode: evidence.mode,
    answered_at: instantOf(evidence.at),
    clock_jumped:
      claimed > receivedAt + clockToleranceMs || claimed < Date.parse(view.sitting.last_at) - clockToleranceMs,
    elapsed_ms: evidence.elapsedMs,
    model_version: currentModelVersion,
    mark_decision: decisions.mark,
    belief_decision: decisions.belief,
  };
}

function changedBeliefs({ before, after }: Judged): object[] {
  return Object.entries(after.belief.concepts)
    .filter(([id, belief]) => before.belief.concepts[id] !== belief)
    .map(([id, belief]) => beliefRow(id, belief));
}

export function beliefRow(
  conceptId: string,
  { mean, variance, at, answers, unassisted, streak }: ConceptBelief,
): object {
  return { concept_id: conceptId, mean, variance, at: instantOf(at), answers, unassisted, streak };
}

function memoryRow({ view, item, offered, judged }: Parts): object {
  const { belief, memory } = judged.after;
  return {
    subject_id: item.id,
    subject_type: judged.evidence.subject.type,
    concept_id: offered.conceptId,
    pack_id: item.id.slice(0, item.id.indexOf("/")),
    trace_mean: belief.trace.mean,
    trace_variance: belief.trace.variance,
    trace_at: instantOf(belief.trace.at),
    answers: (view.memory?.answers ?? 0) + 1,
    last_at: instantOf(judged.evidence.at),
    ...scheduleColumns(memory),
  };
}

/** The review schedule as columns of `memory`; all null before the first review. */
export function scheduleColumns(memory: MemoryTrace | null): object {
  return {
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    due_at: instantOf(memory?.due ?? null),
    reviewed_at: instantOf(memory?.last ?? null),
    reps: memory?.reps ?? null,
    lapses: memory?.lapses ?? null,
    state: memory?.state ?? null,
    steps: memory?.steps ?? null,
  };
}

function decisionRows({ item, offered, judged, decisions, next, request }: Parts): DecisionRow[] {
  const { evidence, before, after } = judged;
  const named = Object.fromEntries(
    evidence.concepts.flatMap(({ id }) =>
      before.belief.concepts[id] === undefined ? [] : [[id, before.belief.concepts[id]]],
    ),
  );
  const mark: DecisionRow = {
    decision_id: decisions.mark,
    kind: "mark",
    subject: request.id,
    item_id: item.id,
    model_version: `score/${item.kind}/1`,
    inputs: {
      itemId: item.id,
      itemVersion: item.version,
      itemHash: item.hash,
      given: judged.given,
      help: evidence.help,
      choice: offered.decisionId,
    },
    outcome: { score: judged.score, chance: evidence.chance },
  };
  const belief: DecisionRow = {
    decision_id: decisions.belief,
    kind: "belief",
    subject: request.id,
    item_id: item.id,
    model_version: currentModelVersion,
    inputs: {
      evidence,
      difficulty: judged.difficulty,
      before: { ability: before.belief.ability, concepts: named, trace: before.belief.trace, memory: before.memory },
    },
    outcome: { changes: judged.changes, dueAt: after.memory?.due ?? null },
  };
  return next.decision === null ? [mark, belief] : [mark, belief, next.decision];
}

export function instantOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
