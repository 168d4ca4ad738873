import { itemTypeOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

export const missingExplanation: LintRule = {
  name: "missing-explanation",
  severity: "error",
  about: "A question explains its answer.",
  find: ({ items }) =>
    items
      .filter((item) => itemTypeOf(item.kind)?.evidence === "question" && !item.explanation)
      .map(({ id }) => ({
        id,
        field: "body",
        message: "This question has no explanation.",
        suggestion: "Under `## Explanation`, write the reasoning and the fact that decides.",
      })),
};
