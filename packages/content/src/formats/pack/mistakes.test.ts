import { describe, expect, test } from "vitest";
import { itemKinds } from "../../items/index.ts";
import { packYaml, reading, whole, withFile } from "./demoPack.ts";
import { readPack } from "./index.ts";

const item = (fields: string, body: string) =>
  `---\nosler: item/1\nid: demo/one\nconcepts: [demo/ecg]\n${fields}\n---\n${body}`;
const itemProblems = (fields: string, body: string) => readPack(withFile("items/one.md", item(fields, body))).problems;

describe("a mistake is told in words, with line and suggestion", () => {
  const options = "\nWhich?\n\n- [x] One\n- [ ] Two\n";
  test.each<[what: string, fields: string, body: string, expected: object]>([
    [
      "two keys",
      "kind: sba",
      "\nWhich?\n\n- [x] One\n- [x] Two\n",
      {
        rule: "two-keys",
        line: 11,
        message: expect.stringContaining("lines 10, 11"),
        suggestion: expect.stringContaining("kind: multi"),
      },
    ],
    ["no key", "kind: sba", "\nWhich?\n\n- [ ] One\n- [ ] Two\n", { rule: "no-key", line: 10 }],
    [
      "an unknown field",
      "kind: sba\ntitel: X",
      options,
      {
        rule: "unknown-field",
        line: 6,
        message: "`titel` is not a field of an item of kind sba.",
        suggestion: "Did you mean `title`?",
      },
    ],
    [
      "another kind's field",
      "kind: sba\nscoring: {rule: plus-minus}",
      options,
      { rule: "unknown-field", line: 6, suggestion: expect.stringContaining("multi") },
    ],
    [
      "a misspelt value",
      "kind: sba\nbloom: aply",
      options,
      {
        rule: "unknown-value",
        line: 6,
        message: "`bloom` is `aply`, but must be one of remember, understand, apply, analyse, evaluate, create.",
        suggestion: "Did you mean `apply`?",
      },
    ],
    [
      "a wrong type",
      "kind: sba\ndifficulty: hard",
      options,
      { rule: "wrong-type", line: 6, message: "`difficulty` is `hard`, but must be a number." },
    ],
    [
      "a number where text belongs",
      "kind: sba\ntitle: 2019",
      options,
      { rule: "wrong-type", line: 6, suggestion: 'Put it in quotes: "2019".' },
    ],
    [
      "a number out of range",
      "kind: sba\ndifficulty: 9",
      options,
      { rule: "too-big", line: 6, message: "`difficulty` is `9`, but must be at most 5." },
    ],
    [
      "a field inside a list",
      "kind: sba\nsources:\n  - source: demo/guide\n    locater: p. 1\n    supports: It",
      options,
      {
        rule: "unknown-field",
        line: 8,
        message: "`locater` is not a field of entry 1 of `sources`.",
        suggestion: "Did you mean `locator`?",
      },
    ],
    [
      "a missing field inside a list",
      "kind: sba\nsources:\n  - source: demo/guide\n    locator: p. 1",
      options,
      { rule: "missing-field", line: 7, message: "`supports`, in entry 1 of `sources`, is missing." },
    ],
    [
      "a malformed id",
      "kind: sba\nreadings: [Demo Primer]",
      options,
      { rule: "wrong-form", line: 6, message: expect.stringContaining("an id is <pack>/<slug>") },
    ],
    [
      "a malformed date",
      "kind: sba\napproval: {status: approved, by: B, on: 24/11/2026}",
      options,
      { rule: "wrong-form", line: 6, message: expect.stringContaining("year-month-day") },
    ],
    [
      "a kind that is planned",
      "kind: emq",
      options,
      {
        rule: "unsupported-kind",
        line: 5,
        message: "Items of kind `emq` are not supported yet.",
        suggestion: `Osler knows ${itemKinds.join(", ")}.`,
      },
    ],
    [
      "a kind that is misspelt",
      "kind: mulit",
      options,
      { rule: "unknown-kind", line: 5, suggestion: "Did you mean `multi`?" },
    ],
    ["no kind", "title: X", options, { rule: "missing-field", message: "`kind` is missing." }],
    [
      "a field written twice",
      "kind: sba\nkind: card",
      options,
      { rule: "yaml", line: 6, message: "This field is written twice." },
    ],
    ["an unquoted colon", "kind: sba\ntitle: Shock: first steps", options, { rule: "yaml", line: 6 }],
    [
      "a tab",
      "kind: sba\naudience:\n\tlevel: student",
      options,
      { rule: "yaml", line: 7, message: "This line is indented with a tab." },
    ],
    [
      "a reference",
      "kind: sba\ntitle: *shock*",
      options,
      { rule: "yaml", line: 6, message: expect.stringContaining("begins with `*`") },
    ],
    ["no question", "kind: sba", "\n- [x] One\n- [ ] Two\n", { rule: "empty-stem" }],
    ["one option", "kind: sba", "\nWhich?\n\n- [x] One\n", { rule: "too-few-options" }],
    [
      "an option twice",
      "kind: sba",
      "\nWhich?\n\n- [x] One\n- [ ] one\n",
      { rule: "duplicate-option", line: 11, message: expect.stringContaining("line 10") },
    ],
    [
      "an option without brackets",
      "kind: sba",
      "\nWhich?\n\n- [x] One\n- Two\n",
      { rule: "option-without-brackets", line: 11 },
    ],
    ["empty brackets", "kind: sba", "\nWhich?\n\n- [x] One\n- [] Two\n", { rule: "option-without-brackets", line: 11 }],
    [
      "options that are no list",
      "kind: sba",
      "\nWhich?\n\n-[x] One\n-[ ] Two\n",
      { rule: "option-not-in-list", line: 10 },
    ],
    ["text after the options", "kind: sba", `${options}\nMore text.\n`, { rule: "text-after-options", line: 13 }],
    [
      "an unknown section",
      "kind: sba",
      `${options}\n## Explanaton\nX\n`,
      { rule: "unknown-section", line: 13, suggestion: "Did you mean `## Explanation`?" },
    ],
    ["a section twice", "kind: sba", `${options}\n## Hint\nX\n\n## Hint\nY\n`, { rule: "duplicate-section", line: 16 }],
    ["a card without back", "kind: card", "\nWhat?\n", { rule: "card-without-back" }],
    ["a card with options", "kind: card", `${options}\n## Back\nX\n`, { rule: "card-with-options", line: 10 }],
    [
      "other options than true and false",
      "kind: truefalse",
      "\nSo.\n\n- [x] Yes\n- [ ] No\n",
      { rule: "not-true-false", line: 10 },
    ],
    [
      "a choice too narrow for the key",
      "kind: multi\nselect: {min: 1, max: 1}",
      "\nWhich?\n\n- [x] One\n- [x] Two\n- [ ] Three\n",
      { rule: "select-misses-key" },
    ],
    [
      "an unknown scoring rule",
      "kind: multi\nscoring: {rule: plusminus}",
      options,
      { rule: "unknown-value", line: 6, suggestion: "Did you mean `plus-minus`?" },
    ],
  ])("%s", (_, fields, body, expected) => {
    const problems = itemProblems(fields, body);
    expect(problems).toContainEqual(expect.objectContaining({ file: "items/one.md", severity: "error", ...expected }));
    expect(problems.filter((problem) => problem.file !== "items/one.md")).toEqual([]);
  });

  test("a concept listed twice", () => {
    const text = item("kind: sba", options).replace("[demo/ecg]", "[demo/ecg, {id: demo/ecg, weight: 0.3}]");
    expect(readPack(withFile("items/one.md", text)).problems).toMatchObject([{ rule: "duplicate-concept", line: 4 }]);
  });

  test("a front matter that never ends, or never begins", () => {
    expect(readPack(withFile("items/one.md", "---\nkind: sba\n")).problems).toMatchObject([
      { rule: "front-matter-open", line: 1 },
    ]);
    expect(readPack(withFile("items/one.md", "kind: sba\n")).problems).toMatchObject([
      { rule: "no-front-matter", line: 1 },
    ]);
  });

  test("a self-check inside other text, or without an item", () => {
    const inside = reading.replace("> [!check] demo/first-step", "Try this:\n[!check] demo/first-step");
    expect(readPack(withFile("readings/primer.md", inside)).problems).toMatchObject([
      { rule: "check-inside-text", line: 14 },
    ]);
    const without = reading.replace("[!check] demo/first-step", "[!check] the first step");
    expect(readPack(withFile("readings/primer.md", without)).problems).toMatchObject([
      { rule: "check-without-item", line: 13 },
    ]);
  });

  test("a pack without pack.yaml, whose other files are still checked", () => {
    const { pack, problems } = readPack([...withFile("pack.yaml", null), { path: "items/one.md", text: "kind" }]);
    expect(pack).toBeNull();
    expect(problems.map((problem) => problem.rule)).toEqual(["no-front-matter", "no-pack-file"]);
  });

  test("a file that pack.yaml lists but is not there", () => {
    const files = withFile("pack.yaml", `${packYaml}concepts: [concepts/all.yaml, concepts/gone.yaml]\n`);
    expect(readPack(files).problems).toMatchObject([{ rule: "missing-file", file: "pack.yaml", line: 10 }]);
  });

  test("a file where Osler reads none", () => {
    const files = [
      ...whole,
      { path: "unfolding-cases/one.md", text: "" },
      { path: "README.md", text: "" },
      { path: "LICENSE", text: "" },
    ];
    expect(readPack(files).problems).toMatchObject([
      { severity: "warning", rule: "not-read", file: "unfolding-cases/one.md" },
    ]);
  });
});
