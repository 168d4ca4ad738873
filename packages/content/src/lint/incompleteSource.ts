import type { LintRule } from "./lintRule.ts";

export const incompleteSource: LintRule = {
  name: "incomplete-source",
  severity: "warning",
  about: "A source says who wrote it and where it can be found.",
  find: ({ sources }) =>
    sources.flatMap(({ id, authors, body, address, doi }) => [
      ...((authors ?? body)
        ? []
        : [
            {
              id,
              message: "Who wrote this source is not said.",
              suggestion: "Write `authors`, or `body` for an organisation.",
            },
          ]),
      ...((address ?? doi)
        ? []
        : [
            { id, message: "Where this source can be found is not said.", suggestion: "Write its `address` or `doi`." },
          ]),
    ]),
};
