import { seededRandom } from "@osler/std";
import { expect, test } from "vitest";
import { readItem, withItem } from "../../formats/pack/demoItem.ts";
import { itemTypeOf } from "../index.ts";
import type { ItemType } from "../itemType.ts";

const fixed = "kind: numeric\nnumeric: {answer: 125, tolerance: 1, unit: mL/h, units: {L/h: 1000, drops/min: null}}";
const question = "\nGive 500 mL over 4 hours. What is the rate?\n";
const drawn = (vars: string, answer = "vol / hours", round = 0) =>
  `kind: numeric\nnumeric: {tolerance: 1, unit: mL/h}\nvariants:\n  vars: {${vars}}\n  answer: ${answer}\n  round: ${round}`;
const vars = "vol: [500, 1000], hours: [4, 6, 8]";
const template = "\nGive {{vol}} mL over {{hours}} hours. What is the rate?\n";
const type = itemTypeOf("numeric") as ItemType;

test("reads an answer with its tolerance and the units that are offered", () => {
  const { body, answerKey } = readItem(fixed, question);
  expect(answerKey).toEqual({
    answers: { 1: 125 },
    unit: "mL/h",
    tolerance: 1,
    factors: { "mL/h": 1, "L/h": 1000, "drops/min": null },
  });
  expect((body as { units: string[] }).units.toSorted()).toEqual(["L/h", "drops/min", "mL/h"]);
});

test("computes the answer of every combination of values", () => {
  const { answerKey } = readItem(drawn(vars), template);
  expect(answerKey).toMatchObject({ answers: { 1: 125, 2: 83, 3: 63, 4: 250, 5: 167, 6: 125 } });
});

test("a showing holds the numbers of one variant, and hint and explanation are filled in for it", () => {
  const { body, answerKey } = readItem(drawn(vars), template);
  const stems = Array.from({ length: 60 }, (_, i) => type.arrange(body, seededRandom(`${i}`)) as { stem: string });
  expect(new Set(stems.map(({ stem }) => stem)).size).toBe(6);
  for (const shown of stems) {
    const [, vol = "", hours = ""] = /^Give (\d+) mL over (\d+) hours/.exec(shown.stem) ?? [];
    const answer = Math.floor(Number(vol) / Number(hours) + 0.5);
    expect(type.words?.("{{vol}} / {{hours}} = {{answer}} {{other}}", answerKey, shown)).toBe(
      `${vol} / ${hours} = ${answer} {{other}}`,
    );
  }
});

test("where the right unit stands tells nothing, though authors write it first", () => {
  const places = Array.from({ length: 300 }, (_, i) => {
    const { body } = readItem(fixed, question, `one-${i}`);
    return (body as { units: string[] }).units.indexOf("mL/h");
  });
  for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeGreaterThan(65);
});

test.each<[what: string, fields: string, body: string, expected: object]>([
  ["no numeric", "kind: numeric", question, { rule: "missing-field", message: "`numeric` is missing." }],
  ["no answer", "kind: numeric\nnumeric: {tolerance: 1, unit: mL}", question, { rule: "no-key", line: 6 }],
  ["no tolerance", "kind: numeric\nnumeric: {answer: 1, unit: mL}", question, { rule: "missing-field", line: 6 }],
  [
    "two answers",
    drawn(vars).replace("{tolerance", "{answer: 125, tolerance"),
    template,
    { rule: "two-keys", line: 6 },
  ],
  ["no question", fixed, "\n", { rule: "empty-stem" }],
  ["options", fixed, `${question}\n- [x] One\n- [ ] Two\n`, { rule: "numeric-with-options", line: 11 }],
  ["a unit twice", fixed.replace("L/h: 1000", "mL/h: 1"), question, { rule: "duplicate-unit", line: 6 }],
  ["a name without values", drawn(vars), `${template}For {{days}}.\n`, { rule: "unknown-name", line: 14 }],
  ["a name without variants", fixed, "\nGive {{vol}} mL.\n", { rule: "unknown-name", line: 9 }],
  [
    "the answer in the hint",
    drawn(vars),
    `${template}\n## Hint\nIt is {{answer}}.\n`,
    { rule: "unknown-name", message: expect.stringContaining("tell the answer") },
  ],
  ["values that are never shown", drawn(`${vars}, mass: [70]`), template, { rule: "unused-name", line: 8 }],
  [
    "values for the answer",
    drawn(`${vars}, answer: [1]`),
    `${template}{{answer}}\n`,
    { rule: "reserved-name", line: 8 },
  ],
  [
    "a formula with an unknown name",
    drawn(vars, "vol / days"),
    template,
    { rule: "bad-formula", line: 9, message: "`days` has no values." },
  ],
  ["no formula", drawn(vars, "vol ** hours"), template, { rule: "bad-formula", line: 9 }],
  [
    "division by zero",
    drawn(vars, "vol / (hours - 6)"),
    template,
    { rule: "no-answer", line: 9, message: "This cannot be computed with vol = 500, hours = 6." },
  ],
  [
    "more than 60 variants",
    drawn(`vol: [${Array.from({ length: 16 }, (_, i) => i + 1).join(", ")}], hours: [1, 2, 3, 4]`),
    template,
    { rule: "too-many-variants", line: 8, message: "These values make 64 variants." },
  ],
  [
    "an answer nobody can write",
    "kind: numeric\nnumeric: {tolerance: 0, unit: mL/h}\nvariants: {vars: {vol: [500], hours: [6]}, answer: vol / hours}",
    template,
    { rule: "endless-answer", line: 6 },
  ],
  ["a name that cannot be one", drawn("1vol: [1]"), template, { rule: "wrong-form", line: 8 }],
])("tells, with line and suggestion: %s", (_, fields, body, expected) => {
  expect(withItem(fields, body).problems).toContainEqual(
    expect.objectContaining({ severity: "error", file: "items/one.md", ...expected }),
  );
});
