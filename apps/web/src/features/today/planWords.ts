import type { PlannedActivity } from "@osler/contract";
import type { TFunction } from "i18next";
import { percent } from "../../language/format.ts";
import { type Reason, reasonWords } from "../../language/reason.ts";
import { conceptNames, type PlanStep } from "./planSteps.ts";

/** The day in one sentence: "4 reviews · 6 questions on Oxygen therapy · one reading". */
export function planSentence(t: TFunction, activities: readonly PlannedActivity[]): string {
  const of = (kind: PlannedActivity["kind"]) => activities.filter((one) => one.kind === kind);
  const [reviews, questions, readings] = [of("review"), of("question"), of("reading")];
  return [
    of("placement").length > 0 && t("plan.placement"),
    of("check").length > 0 && t("plan.check"),
    reviews.length > 0 && t("plan.reviews", { count: reviews.length }),
    questions.length > 0 && t("plan.questions", { count: questions.length, on: namesWords(t, questions) }),
    readings.length > 0 && t("plan.readings", { count: readings.length }),
  ]
    .filter((part) => part !== false)
    .join(t("separator"));
}

/** What a line of the plan is called. */
export function stepName(t: TFunction, { kind, activities }: PlanStep): string {
  const count = activities.length;
  const names: Record<PlannedActivity["kind"], () => string> = {
    placement: () => t("plan.placement"),
    check: () => t("plan.check"),
    review: () => t("plan.reviewsOf", { reviews: t("plan.reviews", { count }), on: namesWords(t, activities) }),
    question: () => t("plan.questions", { count, on: namesWords(t, activities) }),
    reading: () => t("plan.readings", { count }),
  };
  return names[kind]();
}

/** Why a line is in the plan. Of several reviews it tells how far the least and the most faded are. */
export function stepReason(t: TFunction, { activities }: PlanStep): string {
  const [first] = activities;
  if (!first) return "";
  const recalls = activities.flatMap(({ reason }) => numberOf(reason, "retrievability") ?? []).map(percent);
  const [low, high] = [Math.min(...recalls), Math.max(...recalls)];
  if (recalls.length < 2) return reasonWords(t, first.reason, first.concept?.name ?? null);
  return t("plan.reviewsWhy", { recall: low < high ? t("plan.range", { low, high }) : low });
}

function numberOf({ terms }: Reason, name: string): number | null {
  const value = terms[name];
  return typeof value === "number" ? value : null;
}

/** "Shock", "Shock and Oxygen therapy", "Shock and 3 more". */
function namesWords(t: TFunction, activities: readonly PlannedActivity[]): string {
  const [first = t("reasonConcept"), second, ...rest] = conceptNames(activities);
  if (second === undefined) return first;
  return rest.length === 0
    ? t("plan.and", { first, last: second })
    : t("plan.andMore", { first, count: rest.length + 1 });
}
