import { facts } from "./facts.ts";
import type { LintRule } from "./lintRule.ts";

export const unverified: LintRule = {
  name: "unverified",
  severity: "warning",
  about: "Every fact has been read in a source.",
  find: (pack) =>
    facts(pack).flatMap(({ id, field, citation }) =>
      "unverified" in citation
        ? [
            {
              id,
              field,
              message: `This fact was read nowhere: ${citation.supports}.`,
              suggestion: "Look it up, and cite what you read.",
            },
          ]
        : [],
    ),
};
