import type { Progress } from "@osler/contract";

/** A first look asks more than the short check of a week. */
const firstLookAtLeast = 10;

/** Which of the two diagnostics a sitting is, by how many questions it may ask. */
export function diagnosticName(atMost: number | null): "firstLook" | "check" {
  return atMost !== null && atMost >= firstLookAtLeast ? "firstLook" : "check";
}

/** The middle 80 % of a normal distribution ends this many standard deviations from its mean. */
const deviationsAtEnds = 1.2816;

/** How surely the overall level is known, by its standard deviation in logits. */
export function sureness(sd: number): "sure" | "fairly" | "unsure" {
  if (sd <= 0.45) return "sure";
  return sd <= 0.75 ? "fairly" : "unsure";
}

/** The overall level as the score to expect on a question of middling difficulty, 0..1, with its doubt. */
export function levelOf({ mean, sd }: Progress["ability"]) {
  const [low, middle, high] = [mean - deviationsAtEnds * sd, mean, mean + deviationsAtEnds * sd].map(expectedScore);
  return { mean: middle ?? 0, low: low ?? 0, high: high ?? 0, sd, level: "learning" as const };
}

/** The logistic curve: a logit as a share. */
function expectedScore(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** A band this wide or narrower is called fairly sure. */
const narrowBand = 0.35;

type Estimate = Progress["concepts"][number]["mastery"];

/** Whether an estimate stands on enough to speak of it without "perhaps". */
export function isFairlySure({ level, low, high }: Estimate): boolean {
  return level !== "unknown" && high - low <= narrowBand;
}
