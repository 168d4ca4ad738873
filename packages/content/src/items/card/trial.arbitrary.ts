import fc from "fast-check";
import { type Trial, words } from "../trial.arbitrary.ts";

export const trial: Trial = {
  authored: fc.tuple(words, words).map(([stem, back]) => ({ stem, sections: { back } })),
  responses: () => fc.record({ grade: fc.constantFrom("again", "hard", "good", "easy") }),
};
