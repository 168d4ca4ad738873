import type { PlannedActivity } from "@osler/contract";

/** An activity with its place in the plan, from 0. */
export type PlacedActivity = PlannedActivity & { readonly place: number };

/** Activities of one kind that follow each other: what one line of the plan speaks of. */
export interface PlanStep {
  readonly kind: PlannedActivity["kind"];
  readonly activities: readonly PlacedActivity[];
  /** Where it begins in the plan. */
  readonly place: number;
  readonly minutes: number;
}

/** The plan in lines, in its own order. */
export function planSteps(activities: readonly PlannedActivity[]): PlanStep[] {
  const steps: PlanStep[] = [];
  for (const [place, planned] of activities.entries()) {
    const activity = { ...planned, place };
    const last = steps.at(-1);
    if (last && belongsTo(activity, last)) steps[steps.length - 1] = joined(last, activity);
    else steps.push({ kind: activity.kind, activities: [activity], place, minutes: activity.minutes });
  }
  return steps;
}

/** Reviews stand together whatever they are on; questions only with those on the same concept; a reading alone. */
function belongsTo({ kind, concept }: PlannedActivity, step: PlanStep): boolean {
  if (kind !== step.kind || kind === "reading") return false;
  return kind === "review" || concept?.id === step.activities[0]?.concept?.id;
}

function joined(step: PlanStep, activity: PlacedActivity): PlanStep {
  return { ...step, activities: [...step.activities, activity], minutes: step.minutes + activity.minutes };
}

/** The minutes planned of each kind, in the order in which each first comes up. */
export function minutesByKind(
  activities: readonly PlannedActivity[],
): { kind: PlannedActivity["kind"]; minutes: number }[] {
  const sums = new Map<PlannedActivity["kind"], number>();
  for (const { kind, minutes } of activities) sums.set(kind, (sums.get(kind) ?? 0) + minutes);
  return [...sums].map(([kind, minutes]) => ({ kind, minutes }));
}

/** Names of the concepts of some activities, each once, in order. */
export function conceptNames(activities: readonly PlannedActivity[]): string[] {
  return [...new Set(activities.flatMap(({ concept }) => (concept ? [concept.name] : [])))];
}
