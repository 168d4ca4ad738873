import { expect, test } from "vitest";
import { readItem, withItem } from "../../formats/pack/demoItem.ts";

const table = `| Finding | Expected | Call for help | Feedback |
|---|:-:|:-:|---|
| Pressure 68 mmHg | x | | Right at the target. |
| Lactate 5.2 \\| rising | | X | Short of oxygen. |
`;
const stem = `\nTwo hours after, sort each finding.\n\n${table}`;

test("reads rows, columns, marks and each row's own words", () => {
  const { body, answerKey } = readItem("kind: matrix", `${stem}\n## Hint\nThink.\n`);
  const { rows, ...rest } = body as { rows: { id: string; text: string }[] };
  expect(rest).toEqual({
    stem: "Two hours after, sort each finding.",
    rowsTitle: "Finding",
    columns: [
      { id: "a", text: "Expected" },
      { id: "b", text: "Call for help" },
    ],
    perRow: "one",
  });
  const idOf = (text: string) => rows.find((row) => row.text === text)?.id ?? "";
  const [pressure, lactate] = [idOf("Pressure 68 mmHg"), idOf("Lactate 5.2 | rising")];
  expect(answerKey).toEqual({
    correct: { [pressure]: ["a"], [lactate]: ["b"] },
    feedback: { [pressure]: "Right at the target.", [lactate]: "Short of oxygen." },
    rule: "per-row",
  });
});

test("keeps the order of the rows with `shuffle: false`, and a table above the question", () => {
  const rows = ["A", "B", "C", "D", "E"].map((text) => `| ${text} | x | |`).join("\n");
  const body = `\n| Na | K |\n|---|---|\n| 140 | 4 |\n\nSort.\n\n| Sign | Yes | No |\n|---|---|---|\n${rows}\n`;
  const item = readItem("kind: matrix\nshuffle: false", body);
  const read = item.body as { stem: string; rows: { text: string }[]; fixedOrder?: true };
  expect(read.stem).toContain("| 140 | 4 |");
  expect(read.rows.map(({ text }) => text)).toEqual(["A", "B", "C", "D", "E"]);
  expect(read.fixedOrder).toBe(true);
});

test("neither letter nor place of a row tells where it belongs, though authors write column by column", () => {
  const firsts = Array.from({ length: 300 }, (_, i) => {
    const { answerKey } = readItem("kind: matrix", stem, `one-${i}`);
    return (answerKey as { correct: Record<string, string[]> }).correct["a"]?.[0];
  });
  const expected = firsts.filter((column) => column === "a").length;
  expect(expected).toBeGreaterThan(110);
  expect(expected).toBeLessThan(190);
});

test.each<[what: string, fields: string, body: string, expected: object]>([
  ["no table", "", "\nSort.\n", { rule: "no-table", line: 7 }],
  [
    "a table without a rule under its head",
    "",
    "\nSort.\n\n| A | B | C |\n| x | x | |\n",
    { rule: "no-table", line: 10 },
  ],
  ["text after the table", "", `${stem}\nMore.\n`, { rule: "text-after-table", line: 15 }],
  ["no question", "", `\n${table}`, { rule: "empty-stem" }],
  ["options", "", `${stem}\n- [x] One\n- [ ] Two\n`, { rule: "matrix-with-options", line: 15 }],
  ["a row with too few cells", "", stem.replace("| x | | R", "| x | R"), { rule: "uneven-table", line: 12 }],
  ["a cell that holds words", "", stem.replace("| x |", "| yes |"), { rule: "cell-not-x", line: 12 }],
  ["a row that belongs nowhere", "", stem.replace("| x |", "|  |"), { rule: "no-key", line: 12 }],
  [
    "a row in two columns",
    "",
    stem.replace("| x | |", "| x | x |"),
    { rule: "two-keys", line: 12, suggestion: expect.stringContaining("perRow: many") },
  ],
  ["a row twice", "", `${stem}| pressure 68 mmHg | x | | |\n`, { rule: "duplicate-row", line: 14 }],
  ["a row without text", "", `${stem}|  | x | | |\n`, { rule: "empty-row", line: 14 }],
  ["one row", "", stem.slice(0, stem.indexOf("| Lactate")), { rule: "matrix-rows", line: 10 }],
  ["a column without head", "", stem.replace("| Expected |", "| |"), { rule: "empty-column", line: 10 }],
  ["a column twice", "", stem.replace("Call for help", "expected"), { rule: "duplicate-column", line: 10 }],
  ["one column", "", "\nSort.\n\n| A | B |\n|---|---|\n| c | x |\n| d | x |\n", { rule: "matrix-columns", line: 10 }],
  ["an unknown rule", "\nscoring: {rule: per-cell}", stem, { rule: "unknown-value", line: 6 }],
])("tells, with line and suggestion: %s", (_, fields, body, expected) => {
  const { problems } = withItem(`kind: matrix${fields}`, body);
  expect(problems).toContainEqual(expect.objectContaining({ severity: "error", file: "items/one.md", ...expected }));
});
