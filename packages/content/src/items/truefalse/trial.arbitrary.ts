import fc from "fast-check";
import { type Trial, words } from "../trial.arbitrary.ts";

export const trial: Trial = {
  authored: fc.tuple(words, words, words, fc.boolean()).map(([stem, first, second, key]) => ({
    stem,
    options: [
      { marked: key, text: "True", feedback: first, line: 1 },
      { marked: !key, text: "False", feedback: second, line: 2 },
    ],
  })),
  responses: () => fc.record({ chosen: fc.boolean() }),
};
