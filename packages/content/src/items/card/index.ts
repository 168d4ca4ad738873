import { z } from "zod";
import { itemType } from "../itemType.ts";

const grade = z.enum(["again", "hard", "good", "easy"]);

/**
 * How much of the back was recalled. `hard` is recalled with effort or in part: half. `good` and `easy` differ in
 * effort, not in what was known, so both are whole; only the review schedule tells them apart.
 */
const scoreOf = { again: 0, hard: 0.5, good: 1, easy: 1 } as const satisfies Record<z.infer<typeof grade>, number>;

/** Front and back; the learner recalls, turns the card, and grades themself. */
export const card = itemType({
  kind: "card",
  body: z.strictObject({ front: z.string() }),
  answerKey: z.strictObject({ back: z.string() }),
  response: z.strictObject({ grade }),
  feedback: z.strictObject({ back: z.string() }),
  evidence: "selfGraded",
  settings: {},
  sections: ["back"],

  read({ stem, options, sections, line, report }) {
    const back = sections["back"] ?? "";
    const wrong = (rule: string, at: number, message: string, suggestion: string) =>
      report({ severity: "error", rule, line: at, message, suggestion });
    const [first] = options;
    if (first !== undefined) {
      wrong("card-with-options", first.line, "A card has no options.", "Write the answer under `## Back`, or write `kind: sba`.");
    }
    if (stem === "") wrong("empty-stem", line, "The card has no front.", "Write the question below the front matter.");
    if (back === "") wrong("card-without-back", line, "The card has no back.", "Write the answer under a `## Back` heading.");
    return first !== undefined || stem === "" || back === "" ? null : { body: { front: stem }, answerKey: { back } };
  },

  /** A self-graded card cannot be guessed right by chance: the grade says whether it was. */
  chance: () => 0,

  score: (key, given) => ({ score: scoreOf[given.grade], feedback: { back: key.back } }),

  rightResponse: () => ({ grade: "good" as const }),
  arrange: (body) => body,
  outline: (body) => ({ question: body.front, options: [] }),
  scoringPart: (_, key) => ({ back: key.back }),
});
