import fc from "fast-check";
import type { Option } from "../options.ts";
import { idsOf, type Trial, words } from "../trial.arbitrary.ts";

export const trial: Trial = {
  authored: fc
    .tuple(
      words,
      fc.array(fc.tuple(words, words), { minLength: 3, maxLength: 8 }),
      fc.constantFrom("pairs", "all-or-nothing"),
    )
    .map(([question, steps, rule]) => ({
      stem: `${question}\n\n${steps.map(([text, feedback], i) => `${i + 1}. ${text}\n   > ${feedback}`).join("\n")}`,
      settings: { scoring: { rule } },
    })),
  secrets: ({ stem = "" }) => stem.split("\n").flatMap((line) => /^ +> (.*)$/.exec(line)?.[1] ?? []),
  responses: (shown: { steps: Option[] }) => {
    const ids = idsOf(shown.steps);
    return fc.shuffledSubarray(ids, { minLength: ids.length }).map((order) => ({ order }));
  },
};
