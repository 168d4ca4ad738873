import fc from "fast-check";
import type { Option } from "../options.ts";
import { authoredOptions, idsOf, shuffleSettings, type Trial, words } from "../trial.arbitrary.ts";

export const trial: Trial = {
  authored: fc.record({
    stem: words,
    options: authoredOptions(2, (n) => fc.integer({ min: 0, max: n - 1 }).map((key) => [key])),
    settings: shuffleSettings,
  }),
  responses: (shown: { options: Option[] }) => fc.record({ chosen: fc.constantFrom(...idsOf(shown.options)) }),
};
