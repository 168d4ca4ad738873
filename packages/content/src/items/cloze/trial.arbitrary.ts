import fc from "fast-check";
import type { Option } from "../options.ts";
import { type Trial, words } from "../trial.arbitrary.ts";

interface Blank {
  readonly answer: string;
  readonly others: readonly string[];
  readonly feedback: string;
}

const modes = ["dropdown", "drag", "type"] as const;
const rules = ["per-blank", "rationale", "all-or-nothing"] as const;

const blank: fc.Arbitrary<Blank> = fc.record({
  answer: words,
  others: fc.array(words, { minLength: 1, maxLength: 4 }),
  feedback: words,
});

const authored = fc
  .record({
    question: words,
    blanks: fc.array(blank, { minLength: 1, maxLength: 8 }),
    mode: fc.constantFrom(...modes),
    rule: fc.constantFrom(...rules),
    groupSize: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ question, blanks, mode, rule, groupSize }) => {
    const names = blanks.map((_, i) => `blank${i}`);
    const groups = names.flatMap((_, i) => (i % groupSize === 0 ? [names.slice(i, i + groupSize)] : []));
    return {
      stem: `${question}: ${names.map((name) => `{{${name}}}`).join(" and ")}.`,
      settings: {
        mode,
        blanks: Object.fromEntries(blanks.map((one, i) => [`blank${i}`, settingOf(mode, one)])),
        distractors: mode === "dropdown" ? [] : (blanks[0]?.others ?? []),
        scoring: rule === "rationale" ? { rule, groups } : { rule },
      },
    };
  });

function settingOf(mode: (typeof modes)[number], { answer, others, feedback }: Blank) {
  if (mode === "dropdown") return { answer, feedback, choices: [answer, ...others] };
  return mode === "type"
    ? { answer, feedback, accept: others.slice(1, 2).concat("epinephrine") }
    : { answer, feedback };
}

interface Shown {
  readonly mode: (typeof modes)[number];
  readonly blanks: readonly { readonly name: string; readonly choices?: Option[] }[];
  readonly bank?: readonly Option[];
}

export const trial: Trial = {
  authored,
  secrets: ({ settings = {} }) => {
    const blanks = Object.values(settings["blanks"] as Record<string, Blank>);
    const typed = settings["mode"] === "type" ? blanks.map(({ answer }) => answer) : [];
    return [...blanks.map(({ feedback }) => feedback), ...typed];
  },
  responses: ({ mode, blanks, bank = [] }: Shown) => {
    const filled: Record<string, fc.Arbitrary<string>> = Object.fromEntries(
      blanks.map(({ name, choices = [] }, i) => [
        name,
        mode === "dropdown"
          ? fc.constantFrom(...choices.map(({ id }) => id))
          : mode === "drag"
            ? fc.constant(bank[(i + 1) % bank.length]?.id ?? "")
            : fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom("epinephrin", "epinefrine")),
      ]),
    );
    return fc.record({ filled: fc.record(filled, { requiredKeys: [] }) });
  },
};
