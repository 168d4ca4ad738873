export { type Calibration, type CalibrationPoint, type ConfidenceLevel, calibration } from "./calibration.ts";
export { type Evidence, evidence } from "./evidence.ts";
export { authorDifficulty } from "./mastery/authorDifficulty.ts";
export { currentMasteryModel, masteryModels } from "./mastery/index.ts";
export type {
  AbilityBelief,
  Belief,
  ConceptBelief,
  ItemDemand,
  Mastery,
  MasteryLevel,
  MasteryModel,
  Prediction,
  TraceBelief,
} from "./mastery/masteryModel.ts";
export { gradeOf } from "./memory/grade.ts";
export { currentMemoryModel, memoryModels } from "./memory/index.ts";
export type { Grade, MemoryModel, MemoryTrace } from "./memory/memoryModel.ts";
export { type Encouragement, encouragementFor, type Lately } from "./plan/encouragement.ts";
export { forgettingAhead, type Spread, spreadOver, type WaitingReview } from "./plan/spread.ts";
export {
  chooseFocus,
  chooseItem,
  currentDiagnosticPolicy,
  currentSelectionPolicy,
  selectionPolicies,
} from "./select/index.ts";
export {
  type Candidate,
  type ChosenItem,
  type ConceptNode,
  type DueReview,
  type Focus,
  type FocusInput,
  type ItemInput,
  type Reason,
  reasonCodes,
  type SelectionPolicy,
  type SittingSoFar,
} from "./select/policy.ts";
export {
  currentModelVersion,
  foldEvidence,
  type JudgedEvidence,
  type LearnerState,
  type SubjectState,
  UnknownModelVersion,
  updateSubject,
} from "./update.ts";
