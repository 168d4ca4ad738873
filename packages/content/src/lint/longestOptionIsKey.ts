import { outlineOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

/** A key this much longer than every other option catches the eye: by a quarter, and by more than a short word. */
const standsOut = (key: number, longestOther: number) => key > longestOther * 1.25 && key - longestOther > 8;

export const longestOptionIsKey: LintRule = {
  name: "longest-option-is-key",
  severity: "warning",
  about: "The right option does not give itself away by its length.",
  find: ({ items }) =>
    items.flatMap((item) => {
      const { options } = outlineOf(item);
      const keys = options.filter((option) => option.right).map((option) => option.text.length);
      const others = options.filter((option) => !option.right).map((option) => option.text.length);
      const [key] = keys;
      if (key === undefined || keys.length !== 1 || others.length === 0 || !standsOut(key, Math.max(...others)))
        return [];
      return [
        {
          id: item.id,
          field: "body",
          message: "The right option is much longer than the others.",
          suggestion: "Shorten it, or say as much in the others.",
        },
      ];
    }),
};
