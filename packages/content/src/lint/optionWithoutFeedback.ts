import { outlineOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

export const optionWithoutFeedback: LintRule = {
  name: "option-without-feedback",
  severity: "error",
  about: "Each option tells what choosing it shows.",
  find: ({ items }) =>
    items.flatMap((item) =>
      outlineOf(item)
        .options.filter((option) => option.feedback === null)
        .map((option) => ({
          id: item.id,
          field: "body",
          message: `The option "${option.text}" has no feedback.`,
          suggestion: "Under it, write `  > ` and why it is right or wrong.",
        })),
    ),
};
