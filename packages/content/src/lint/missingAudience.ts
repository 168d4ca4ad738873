import type { LintRule } from "./lintRule.ts";

export const missingAudience: LintRule = {
  name: "missing-audience",
  severity: "warning",
  about: "Items and readings, or their pack, say for which professions and level they are.",
  find: ({ items, readings }) =>
    [...items, ...readings]
      .filter(({ audience }) => audience.professions.length === 0 || audience.level === null)
      .map(({ id }) => ({
        id,
        field: "audience",
        message: "For whom this is is not said.",
        suggestion:
          "Write `audience: {professions: [medicine, nursing], level: newly-qualified}` here or in pack.yaml.",
      })),
};
