import { outlineOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

const negative =
  /\b(?:which|what|who|select|choose)\b[^.?!]*(?:\b(?:not|never|except|incorrect|false|untrue)\b|(?<!\bat )\bleast\b)[^.?!]*[.?:]?\s*$|\bexcept\**\s*[:?]/i;

/** The last sentence asks; the ones before it tell. */
const lastSentence = (question: string) =>
  question
    .replace(/\*/g, "")
    .split(/(?<=[.?!])\s+/)
    .findLast((one) => !/^\(?select all that apply/i.test(one)) ?? "";

export const negativeStem: LintRule = {
  name: "negative-stem",
  severity: "warning",
  about: "A question asks for what is right, since a small “not” is easily missed.",
  find: ({ items }) =>
    items
      .map((item) => ({ id: item.id, ...outlineOf(item) }))
      .filter(({ options, question }) => options.length > 2 && negative.test(lastSentence(question)))
      .map(({ id }) => ({
        id,
        field: "body",
        message: "This question asks for what is not so.",
        suggestion: "Ask for what is right, or what to do.",
      })),
};
