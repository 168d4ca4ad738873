import type { LintRule } from "./lintRule.ts";

export const missingJurisdiction: LintRule = {
  name: "missing-jurisdiction",
  severity: "warning",
  about: "Items, readings or their pack say where they hold: in one country, or `any`.",
  find({ pack, items, readings }, { places }) {
    const says = (id: string) => places.get(id)?.fields["jurisdiction"] !== undefined;
    if (!places.has(pack.id) || says(pack.id)) return [];
    return [...items, ...readings]
      .filter(({ id }) => places.has(id) && !says(id))
      .map(({ id }) => ({
        id,
        message: "Where this holds is not said, neither here nor in pack.yaml.",
        suggestion: "Write `jurisdiction: any`, or a country such as UK.",
      }));
  },
};
