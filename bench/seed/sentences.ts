import { one } from "../load/responses.ts";

const subjects = [
  "A raised lactate",
  "New confusion",
  "The second heart sound",
  "Fine crackles at both bases",
  "A falling urine output",
  "Sudden breathlessness",
  "The prolonged QT interval",
];
const verbs = [
  "points to",
  "does not exclude",
  "is seen early in",
  "calls for treatment of",
  "is explained by",
  "should be read together with",
];
const objects = [
  "poor perfusion of the organs",
  "acute heart failure",
  "an infection that spreads",
  "a dose given too late",
  "the loss of circulating volume",
  "an obstructed airway",
];
const tails = [
  "in adults of any age.",
  "until something else is proven.",
  "whatever the blood pressure says.",
  "even when the patient looks well.",
  "within the first hour.",
];

/** So many sentences, of the length and the words of real content; they mean nothing. */
export function sentences(count: number, random: () => number): string {
  return Array.from({ length: count }, () =>
    [subjects, verbs, objects, tails].map((words) => one(words, random)).join(" "),
  ).join(" ");
}
