import { expect, test } from "vitest";
import { readItem, withItem } from "../../formats/pack/demoItem.ts";

const blanks = `blanks:
  drug: {choices: [adrenaline, hydrocortisone], answer: adrenaline, feedback: It reverses shock.}
  route: {choices: [intramuscular, oral, subcutaneous], answer: intramuscular}`;
const dropdown = `kind: cloze\nmode: dropdown\n${blanks}`;
const text = "\nGive **{{drug}}**\nby the {{ route }} route.\n";

interface Read {
  readonly body: {
    readonly blanks: readonly { readonly name: string; readonly choices?: { id: string; text: string }[] }[];
    readonly bank?: { id: string; text: string }[];
  };
  readonly answerKey: {
    readonly answers: Record<string, string[]>;
    readonly notMeant: string[];
    readonly groups: unknown;
  };
}

test("reads blanks in the order of the text, each with its own choices", () => {
  const { body, answerKey } = readItem(dropdown, text) as unknown as Read;
  expect(body.blanks.map(({ name }) => name)).toEqual(["drug", "route"]);
  const texts = body.blanks.map(
    ({ name, choices }) => choices?.find(({ id }) => id === answerKey.answers[name]?.[0])?.text,
  );
  expect(texts).toEqual(["adrenaline", "intramuscular"]);
  expect(answerKey).toMatchObject({ feedback: { drug: "It reverses shock." }, rule: "per-blank" });
});

test("reads a bank of answers and distractors", () => {
  const fields =
    "kind: cloze\nmode: drag\nblanks: {drug: {answer: adrenaline}, route: {answer: intramuscular}}\ndistractors: [oral]";
  const { body, answerKey } = readItem(fields, text) as unknown as Read;
  expect(body.bank?.map((entry) => entry.text).toSorted()).toEqual(["adrenaline", "intramuscular", "oral"]);
  expect(body.bank?.find(({ id }) => id === answerKey.answers["drug"]?.[0])?.text).toBe("adrenaline");
  expect(answerKey.notMeant).toEqual([]);
});

test("reads typed blanks with all that is accepted, and the words that are not meant", () => {
  const fields =
    "kind: cloze\nmode: type\nblanks: {drug: {answer: adrenaline, accept: [epinephrine]}, route: {answer: intramuscular}}\ndistractors: [intravascular]\nscoring: {rule: rationale, groups: [[drug, route]]}";
  const { body, answerKey } = readItem(fields, text) as unknown as Read;
  expect(JSON.stringify(body)).not.toContain("adrenaline");
  expect(answerKey).toMatchObject({
    answers: { drug: ["adrenaline", "epinephrine"], route: ["intramuscular"] },
    notMeant: ["intravascular"],
    groups: [["drug", "route"]],
  });
});

test("neither letter nor place of a choice tells the answer, though authors write it first", () => {
  const letters = Array.from({ length: 300 }, (_, i) => {
    const { answerKey } = readItem(dropdown, text, `one-${i}`) as unknown as Read;
    return answerKey.answers["route"]?.[0];
  });
  for (const letter of ["a", "b", "c"]) {
    expect(letters.filter((one) => one === letter).length, letter).toBeGreaterThan(65);
  }
});

const drag = (rest: string) => `kind: cloze\nmode: drag\n${rest}`;
const both = "blanks: {drug: {answer: adrenaline}, route: {answer: intramuscular}}";

test.each<[what: string, fields: string, body: string, expected: object]>([
  ["no mode", `kind: cloze\n${blanks}`, text, { rule: "missing-field", message: "`mode` is missing." }],
  ["no blanks", "kind: cloze\nmode: type", text, { rule: "missing-field", message: "`blanks` is missing." }],
  ["no text", dropdown, "\n", { rule: "empty-stem" }],
  ["a name that is no blank", dropdown, `${text}And {{dose}}.\n`, { rule: "unknown-blank", line: 14 }],
  ["a blank that stands nowhere", dropdown, "\nGive {{drug}}.\n", { rule: "absent-blank", line: 9 }],
  ["a blank that stands twice", dropdown, `${text}Then {{drug}}.\n`, { rule: "duplicate-blank", line: 14 }],
  ["a blank in code", dropdown, text.replace("**{{drug}}**", "`{{drug}}`"), { rule: "blank-outside-text", line: 12 }],
  [
    "an answer that is no choice",
    dropdown.replace("answer: adrenaline", "answer: adrenalin"),
    text,
    { rule: "answer-not-a-choice", line: 8 },
  ],
  ["no choices", `kind: cloze\nmode: dropdown\n${both}`, text, { rule: "choice-count", line: 7 }],
  ["a choice twice", dropdown.replace("oral", "Intramuscular"), text, { rule: "duplicate-choice", line: 9 }],
  ["choices in a bank", dropdown.replace("dropdown", "drag"), text, { rule: "choices-misplaced", line: 8 }],
  [
    "accepted words where nothing is typed",
    drag("blanks: {drug: {answer: a, accept: [b]}, route: {answer: c}}"),
    text,
    { rule: "accept-misplaced", line: 7 },
  ],
  ["distractors of lists", `${dropdown}\ndistractors: [oral]`, text, { rule: "distractors-misplaced", line: 10 }],
  [
    "an entry of the bank twice",
    drag(`${both}\ndistractors: [adrenaline]`),
    text,
    { rule: "duplicate-choice", line: 8 },
  ],
  ["a bank of one", drag("blanks: {drug: {answer: adrenaline}}"), "\nGive {{drug}}.\n", { rule: "bank-size" }],
  [
    "groups without the rule",
    drag(`${both}\nscoring: {rule: per-blank, groups: [[drug]]}`),
    text,
    { rule: "groups-misplaced", line: 8 },
  ],
  [
    "a blank in no group",
    drag(`${both}\nscoring: {rule: rationale, groups: [[drug]]}`),
    text,
    { rule: "bad-groups", line: 8, message: expect.stringContaining("`route`") },
  ],
  [
    "a group of what is no blank",
    drag(`${both}\nscoring: {rule: rationale, groups: [[drug, route, dose]]}`),
    text,
    { rule: "bad-groups", line: 8, message: expect.stringContaining("`dose`") },
  ],
  ["options", dropdown, `${text}\n- [x] One\n- [ ] Two\n`, { rule: "cloze-with-options", line: 15 }],
  [
    "an unknown field of a blank",
    dropdown.replace("feedback:", "feedbak:"),
    text,
    { rule: "unknown-field", line: 8, suggestion: "Did you mean `feedback`?" },
  ],
  [
    "a name that cannot be one",
    dropdown.replace("  drug:", "  1st drug:"),
    text,
    { rule: "wrong-form", line: 8, message: expect.stringContaining("letters, digits") },
  ],
  [
    "a number as answer",
    drag("blanks: {drug: {answer: 5}, route: {answer: oral}}"),
    text,
    { rule: "wrong-type", line: 7, suggestion: 'Put it in quotes: "5".' },
  ],
])("tells, with line and suggestion: %s", (_, fields, body, expected) => {
  expect(withItem(fields, body).problems).toContainEqual(
    expect.objectContaining({ severity: "error", file: "items/one.md", ...expected }),
  );
});
