import { outlineOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

const aboutOthers =
  /\b(?:all|none|both|any|neither|two) of (?:the )?(?:above|these|those|below|options)\b|\ball the above\b|\b(?:answers|options) [a-e] and [a-e]\b/i;

export const allOfTheAbove: LintRule = {
  name: "all-of-the-above",
  severity: "error",
  about: "No option speaks about the other options, since their order varies.",
  find: ({ items }) =>
    items.flatMap((item) =>
      outlineOf(item)
        .options.filter((option) => aboutOthers.test(option.text))
        .map((option) => ({
          id: item.id,
          field: "body",
          message: `"${option.text}" speaks about the other options, whose order varies.`,
          suggestion: "Replace it by an option of its own, or use `kind: multi`.",
        })),
    ),
};
