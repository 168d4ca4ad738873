import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDifficulty, anyEvidence } from "./evidence.arbitrary.ts";
import { currentMasteryModel } from "./mastery/index.ts";
import { currentModelVersion, foldEvidence, type JudgedEvidence, type LearnerState, updateSubject } from "./update.ts";

const judged: fc.Arbitrary<JudgedEvidence> = fc.record({
  evidence: anyEvidence,
  difficulty: anyDifficulty,
  modelVersion: fc.constant(currentModelVersion),
});

const nobody: LearnerState = { ability: currentMasteryModel.priorAbility, concepts: {}, traces: {}, memory: {} };

/** What a server does with one answer: reads the rows it touches, updates them, writes them back. */
function step(state: LearnerState, { evidence, difficulty, modelVersion }: JudgedEvidence): LearnerState {
  const { id, type } = evidence.subject;
  const touched = evidence.concepts.flatMap(({ id: conceptId }) => {
    const belief = own(state.concepts, conceptId);
    return belief === undefined ? [] : [[conceptId, belief] as const];
  });
  const concepts = Object.fromEntries(touched);
  const trace = own(state.traces, id) ?? currentMasteryModel.priorTrace;
  const before = { belief: { ability: state.ability, concepts, trace }, memory: own(state.memory, id) ?? null };
  const { belief, memory } = updateSubject(before, evidence, difficulty, modelVersion);
  return JSON.parse(
    JSON.stringify({
      ability: belief.ability,
      concepts: { ...state.concepts, ...belief.concepts },
      traces: type === "card" ? state.traces : { ...state.traces, [id]: belief.trace },
      memory: memory === null ? state.memory : { ...state.memory, [id]: memory },
    }),
  ) as LearnerState;
}

function own<T>(rows: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined;
}

test("folding a history gives, bit for bit, what answering step by step and storing as JSON gives", () => {
  fc.assert(
    fc.property(fc.array(judged, { maxLength: 40 }), (history) => {
      expect(foldEvidence(history)).toEqual(history.reduce(step, nobody));
    }),
  );
});

test("a card changes memory and nothing else", () => {
  fc.assert(
    fc.property(judged, ({ evidence, difficulty, modelVersion }) => {
      const card = { ...evidence, subject: { ...evidence.subject, type: "card" as const }, mode: "practice" as const };
      const { ability, concepts, traces, memory } = foldEvidence([{ evidence: card, difficulty, modelVersion }]);
      expect({ ability, concepts, traces }).toEqual({ ability: nobody.ability, concepts: {}, traces: {} });
      expect(Object.keys(memory)).toEqual([card.subject.id]);
    }),
  );
});

test("names the models that judge new evidence", () => {
  expect(currentModelVersion).toBe("bayesian-irt/1+fsrs/6");
});

test.each(["", "bayesian-irt/1", "bayesian-irt/9+fsrs/6", "constructor+fsrs/6"])(
  "refuses a history judged by models it does not know: %j",
  (modelVersion) => {
    const [event] = fc.sample(judged, 1) as [JudgedEvidence];
    expect(() => foldEvidence([{ ...event, modelVersion }])).toThrow(/No learner model of version/);
  },
);
