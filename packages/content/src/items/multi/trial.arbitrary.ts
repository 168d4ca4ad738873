import fc from "fast-check";
import type { Option } from "../options.ts";
import { authoredOptions, idsOf, shuffleSettings, type Trial, words } from "../trial.arbitrary.ts";

const scoring = fc.constantFrom({}, { scoring: { rule: "plus-minus" } }, { scoring: { rule: "all-or-nothing" } });

export const trial: Trial = {
  authored: fc.record({
    stem: words,
    options: authoredOptions(2, (n) => fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { minLength: 1 })),
    settings: fc.tuple(shuffleSettings, scoring).map(([first, second]) => ({ ...first, ...second })),
  }),
  responses: (shown: { options: Option[] }) => fc.record({ chosen: fc.subarray(idsOf(shown.options)) }),
};
