import type { Evidence } from "./evidence.ts";
import { currentMasteryModel, masteryModels } from "./mastery/index.ts";
import type { AbilityBelief, Belief, ConceptBelief, MasteryModel, TraceBelief } from "./mastery/masteryModel.ts";
import { gradeOf } from "./memory/grade.ts";
import { currentMemoryModel, memoryModels } from "./memory/index.ts";
import type { MemoryModel, MemoryTrace } from "./memory/memoryModel.ts";

/** The part of a learner's state that one piece of evidence touches; `memory` is null before the first review. */
export interface SubjectState {
  readonly belief: Belief;
  readonly memory: MemoryTrace | null;
}

/** Everything believed of one learner: by concept id, and by the id of an item or other subject. */
export interface LearnerState {
  readonly ability: AbilityBelief;
  readonly concepts: Readonly<Record<string, ConceptBelief>>;
  readonly traces: Readonly<Record<string, TraceBelief>>;
  readonly memory: Readonly<Record<string, MemoryTrace>>;
}

/** One entry of a learner's history: the evidence, and the item difficulty (logits) and models it was judged with. */
export interface JudgedEvidence {
  readonly evidence: Evidence;
  readonly difficulty: number;
  readonly modelVersion: string;
}

/** A stored response names models that this version of Osler does not have. */
export class UnknownModelVersion extends Error {
  override readonly name = "UnknownModelVersion";
}

/** Names the models that judge new evidence: mastery, then memory, joined by a plus sign. */
export const currentModelVersion: string = `${currentMasteryModel.version}+${currentMemoryModel.version}`;

/**
 * The state after one piece of evidence, judged by the models that `modelVersion` names. `state.belief.concepts` need
 * hold only the concepts the evidence names; others come back untouched.
 * @throws UnknownModelVersion when a model of that version is not registered.
 */
export function updateSubject(
  state: SubjectState,
  evidence: Evidence,
  difficulty: number,
  modelVersion: string,
): SubjectState {
  const models = modelsOf(modelVersion);
  const grade = gradeOf(evidence);
  return {
    belief: models.mastery.update(state.belief, evidence, difficulty),
    memory: grade === null ? state.memory : models.memory.review(state.memory, grade, evidence.at),
  };
}

/**
 * The state of one learner after a whole history, in the order given: the same, bit for bit, as `updateSubject` one by
 * one. It begins at the prior of the model that judged the first evidence; without any, at the current model's.
 * A subject has a trace or a memory only once evidence gave it one.
 * @throws UnknownModelVersion as `updateSubject` does.
 */
export function foldEvidence(events: Iterable<JudgedEvidence>): LearnerState {
  let ability: AbilityBelief | null = null;
  const concepts = new Map<string, ConceptBelief>();
  const traces = new Map<string, TraceBelief>();
  const memory = new Map<string, MemoryTrace>();
  for (const { evidence, difficulty, modelVersion } of events) {
    const { id } = evidence.subject;
    const { priorAbility, priorTrace } = modelsOf(modelVersion).mastery;
    ability ??= priorAbility;
    const trace = traces.get(id) ?? priorTrace;
    const belief: Belief = { ability, concepts: pick(concepts, evidence), trace };
    const next = updateSubject({ belief, memory: memory.get(id) ?? null }, evidence, difficulty, modelVersion);
    ability = next.belief.ability;
    for (const [concept, value] of Object.entries(next.belief.concepts)) concepts.set(concept, value);
    if (next.belief.trace !== trace) traces.set(id, next.belief.trace);
    if (next.memory !== null) memory.set(id, next.memory);
  }
  return {
    ability: ability ?? currentMasteryModel.priorAbility,
    concepts: Object.fromEntries(concepts),
    traces: Object.fromEntries(traces),
    memory: Object.fromEntries(memory),
  };
}

function pick(concepts: ReadonlyMap<string, ConceptBelief>, evidence: Evidence): Record<string, ConceptBelief> {
  const touched = evidence.concepts.flatMap(({ id }) => {
    const belief = concepts.get(id);
    return belief === undefined ? [] : [[id, belief] as const];
  });
  return Object.fromEntries(touched);
}

function modelsOf(version: string): { mastery: MasteryModel; memory: MemoryModel } {
  const [masteryVersion = "", memoryVersion = ""] = version.split("+");
  const mastery = Object.hasOwn(masteryModels, masteryVersion) ? masteryModels[masteryVersion] : undefined;
  const memory = Object.hasOwn(memoryModels, memoryVersion) ? memoryModels[memoryVersion] : undefined;
  if (mastery === undefined || memory === undefined) {
    throw new UnknownModelVersion(`No learner model of version "${version}" is known here.`);
  }
  return { mastery, memory };
}
