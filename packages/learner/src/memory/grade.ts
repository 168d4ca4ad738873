import type { Evidence } from "../evidence.ts";
import { isRapidGuess } from "../mastery/evidenceWeight.ts";
import type { Grade } from "./memoryModel.ts";

/** A card carries the learner's own grade as its score: again 0, hard 1/3, good 2/3, easy 1. */
const cardGrades: readonly Grade[] = ["again", "hard", "good", "easy"];

/**
 * What a piece of evidence says about memory, or null when it says nothing that a review could be placed by:
 * steps of cases, scenarios and procedures, and examinations, whose items must not come back as reviews.
 * Cards: the learner's own grade. Questions: wrong is again, partly right is hard, right goes by confidence.
 * Help, and an answer faster than reading, cap at hard; an answer given after it was seen was not recalled: again.
 */
export function gradeOf(evidence: Evidence): Grade | null {
  const { subject, mode, help } = evidence;
  if (subject.type !== "item" && subject.type !== "card") return null;
  if (mode === "assessment" || mode === "osce") return null;
  if (help === "answerSeen") return "again";
  const grade = subject.type === "card" ? cardGrade(evidence.score) : questionGrade(evidence);
  const capped = help !== "none" || isRapidGuess(evidence);
  return capped && grade !== "again" ? "hard" : grade;
}

function cardGrade(score: number): Grade {
  return cardGrades[Math.round(score * 3)] ?? "again";
}

function questionGrade({ score, confidence }: Evidence): Grade {
  if (score < 0.5) return "again";
  if (score < 1 || confidence === 0) return "hard";
  return confidence === 2 ? "easy" : "good";
}
