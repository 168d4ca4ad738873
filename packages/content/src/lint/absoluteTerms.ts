import { outlineOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

const absolute =
  /\b(?:always|never|invariably|in all cases|in every case|without exception|under no circumstances|absolutely|guarantees?)\b/i;

export const absoluteTerms: LintRule = {
  name: "absolute-terms",
  severity: "warning",
  about: "No statement gives itself away by an “always” or “never”, which are seldom true.",
  find: ({ items }) =>
    items.flatMap((item) => {
      const { question, options } = outlineOf(item);
      const judged = options.length === 2 ? [question] : [];
      const found = [...judged, ...options.map((option) => option.text)].flatMap(
        (text) => absolute.exec(text)?.[0] ?? [],
      );
      return found.map((word) => ({
        id: item.id,
        field: "body",
        message: `"${word}" gives away that this is probably wrong.`,
        suggestion: "Say when or how often it holds.",
      }));
    }),
};
