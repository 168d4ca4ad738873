import type { LintRule } from "./lintRule.ts";

export const sourceNotRead: LintRule = {
  name: "source-not-read",
  severity: "error",
  about: "A source that is cited has been read, and says on which day.",
  find({ items, readings, sources }) {
    const cited = new Set(
      [...items, ...readings].flatMap((one) => one.citations).map((one) => ("source" in one ? one.source : "")),
    );
    return sources
      .filter((source) => source.readOn === null && cited.has(source.id))
      .map((source) => ({
        id: source.id,
        field: "readOn",
        message: `"${source.title}" is cited, but nobody has read it.`,
        suggestion: "Read the places that are cited, then set `readOn`; or cite the facts as `unverified: true`.",
      }));
  },
};
