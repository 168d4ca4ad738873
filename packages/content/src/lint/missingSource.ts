import type { LintRule } from "./lintRule.ts";

export const missingSource: LintRule = {
  name: "missing-source",
  severity: "error",
  about: "Every item and reading says which facts it rests on.",
  find: ({ items, readings }) =>
    [...items, ...readings]
      .filter((one) => one.citations.length === 0)
      .map(({ id }) => ({
        id,
        field: "sources",
        message: "This rests on no source.",
        suggestion: "List each fact under `sources`, with where you read it; or as `unverified: true`.",
      })),
};
