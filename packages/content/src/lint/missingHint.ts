import { itemTypeOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

export const missingHint: LintRule = {
  name: "missing-hint",
  severity: "warning",
  about: "A question has a hint for who is stuck.",
  find: ({ items }) =>
    items
      .filter((item) => itemTypeOf(item.kind)?.evidence === "question" && !item.hint)
      .map(({ id }) => ({
        id,
        field: "body",
        message: "This question has no hint.",
        suggestion: "Under `## Hint`, write what to look at, without giving the answer away.",
      })),
};
