import { facts } from "./facts.ts";
import type { LintRule } from "./lintRule.ts";

export const missingLocator: LintRule = {
  name: "missing-locator",
  severity: "warning",
  about: "A citation says where in its source the fact stands.",
  find: (pack) =>
    facts(pack).flatMap(({ id, field, citation }) =>
      "source" in citation && citation.locator === null
        ? [
            {
              id,
              field,
              message: `Where in \`${citation.source}\` the fact stands is not said.`,
              suggestion: "Write the section, heading or page as `locator`.",
            },
          ]
        : [],
    ),
};
