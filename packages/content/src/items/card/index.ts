import { z } from "zod";
import { itemType } from "../itemType.ts";
import { oneOf } from "../options.ts";

const grade = z.enum(["again", "hard", "good", "easy"]);

/** The grade as a score: how much of the back was recalled, in equal steps, so that each grade can be told from its score. */
const scoreOf = { again: 0, hard: 1 / 3, good: 2 / 3, easy: 1 } as const satisfies Record<
  z.infer<typeof grade>,
  number
>;

/** Front and back; the learner recalls, turns the card, and grades themself: so the back is shown, and nothing is secret. */
export const card = itemType({
  kind: "card",
  body: z.strictObject({ front: z.string(), back: z.string() }),
  answerKey: z.strictObject({}),
  response: z.strictObject({ grade }),
  feedback: z.strictObject({}),
  evidence: "selfGraded",
  settings: {},
  sections: ["back"],

  read({ stem, options, sections, line, report }) {
    const back = sections["back"] ?? "";
    const wrong = (rule: string, at: number, message: string, suggestion: string) =>
      report({ severity: "error", rule, line: at, message, suggestion });
    const [first] = options;
    if (first !== undefined) {
      wrong(
        "card-with-options",
        first.line,
        "A card has no options.",
        "Write the answer under `## Back`, or write `kind: sba`.",
      );
    }
    if (stem === "") wrong("empty-stem", line, "The card has no front.", "Write the question below the front matter.");
    if (back === "")
      wrong("card-without-back", line, "The card has no back.", "Write the answer under a `## Back` heading.");
    return first !== undefined || stem === "" || back === "" ? null : { body: { front: stem, back }, answerKey: {} };
  },

  /** A self-graded card cannot be guessed right by chance: the grade says whether it was. */
  chance: () => 0,

  score: (_, given) => ({ score: scoreOf[given.grade], feedback: {} }),

  guess: (_, random) => ({ grade: oneOf(grade.options, random) }),
  rightResponse: () => ({ grade: "easy" as const }),
  arrange: (body) => body,
  outline: (body) => ({ question: body.front, options: [], remarks: [] }),
  scoringPart: ({ back }) => ({ back }),
});
