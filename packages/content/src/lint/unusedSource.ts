import { facts } from "./facts.ts";
import type { LintRule } from "./lintRule.ts";

export const unusedSource: LintRule = {
  name: "unused-source",
  severity: "warning",
  about: "A source that is listed is cited somewhere.",
  find(pack) {
    const cited = new Set(facts(pack).map(({ citation }) => ("source" in citation ? citation.source : "")));
    return pack.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id }) => ({
        id,
        message: "Nothing cites this source.",
        suggestion: "Cite it, or take it off the list.",
      }));
  },
};
