import { outlineOf } from "../items/index.ts";
import type { Finding, LintRule } from "./lintRule.ts";

const plain = (question: string) =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const duplicateStem: LintRule = {
  name: "duplicate-stem",
  severity: "warning",
  about: "No two items of a kind ask the same in the same words.",
  find({ items }) {
    const first = new Map<string, string>();
    return items.flatMap((item): Finding[] => {
      const question = `${item.kind} ${plain(outlineOf(item).question)}`;
      const before = first.get(question);
      if (before === undefined) first.set(question, item.id);
      return before === undefined
        ? []
        : [
            {
              id: item.id,
              field: "body",
              message: `This asks the same as \`${before}\`.`,
              suggestion: "Change one of the two, or keep only one.",
            },
          ];
    });
  },
};
