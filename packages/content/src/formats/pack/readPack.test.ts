import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lockOf, type PackFile, readPack } from "./index.ts";

const packYaml = `osler: pack/1
id: demo
version: 1.2.0
title: A demonstration
language: en
license: CC-BY-4.0
authors: [{name: Ann Author, role: author}]
jurisdiction: UK
audience: {professions: [nursing], level: student}
`;

const conceptsYaml = `osler: concepts/1
id: demo/all
title: All
items:
  - id: demo/ecg
    statement: Reads an ECG
    kind: skill
  - id: demo/potassium
    name: Potassium
    statement: Treats hyperkalaemia
    kind: knowledge
    bloom: apply
    requires: [demo/ecg]
`;

const sourcesYaml = `osler: sources/1
sources:
  - id: demo/guide
    title: A guide
    body: A college
    year: 2023
    address: https://example.org/guide
    readOn: 2026-11-24
`;

const sba = `---
osler: item/1
id: demo/first-step
kind: sba
title: First step
concepts: [demo/potassium, {id: demo/ecg, weight: 0.25}]
bloom: apply
difficulty: 2
timeS: 90
tags: [renal]
guidelineEdition: A guide 2023
unitSystem: si
approval: {status: draft, by: null, on: null, expires: null}
sources:
  - source: demo/guide
    locator: section 8
    supports: Calcium comes first
  - {unverified: true, supports: Another fact}
---
A man is weak. What is given **first**?

- [x] Intravenous calcium
  > It steadies the heart.
  > It does not lower potassium.
- [ ] Insulin with glucose
  > Needed next.
- [ ] A binder

## Hint
Which one acts on the heart?

## Explanation
Protect the heart first.

Then shift potassium.
`;

const reading = `---
osler: reading/1
id: demo/primer
title: A primer
concepts: [demo/potassium]
level: foundation
minutes: 5
sources: []
---
# Why it kills
The heart stops.

> [!check] demo/first-step

## Key points
- One

> [!note] Only a quotation
`;

const whole: PackFile[] = [
  { path: "pack.yaml", text: packYaml },
  { path: "concepts/all.yaml", text: conceptsYaml },
  { path: "sources.yaml", text: sourcesYaml },
  { path: "items/first-step.md", text: sba },
  { path: "readings/primer.md", text: reading },
];

/** The whole pack with one file changed, added or (with null) taken away. */
function withFile(path: string, text: string | null): PackFile[] {
  const others = whole.filter((file) => file.path !== path);
  return text === null ? others : [...others, { path, text }];
}

const item = (fields: string, body: string) =>
  `---\nosler: item/1\nid: demo/one\nconcepts: [demo/ecg]\n${fields}\n---\n${body}`;
const itemProblems = (fields: string, body: string) => readPack(withFile("items/one.md", item(fields, body))).problems;

describe("a pack that follows the format", () => {
  const { pack, problems, places } = readPack(whole);

  test("is read without problems", () => {
    expect(problems).toEqual([]);
    expect(pack?.pack).toMatchObject({
      id: "demo",
      version: "1.2.0",
      jurisdiction: "UK",
      unitSystem: "none",
      guidelineEdition: null,
    });
  });

  test("gives an item its own words, its key by letter and nothing of the key in its body", () => {
    const [read] = pack?.items ?? [];
    expect(read).toMatchObject({
      id: "demo/first-step",
      version: 1,
      kind: "sba",
      hint: "Which one acts on the heart?",
      explanation: "Protect the heart first.\n\nThen shift potassium.",
      citations: [
        { source: "demo/guide", locator: "section 8", supports: "Calcium comes first" },
        { unverified: true, supports: "Another fact" },
      ],
      provenance: { origin: "authored", from: null, authors: ["Ann Author"] },
    });
    const { stem, options } = read?.body as { stem: string; options: { id: string; text: string }[] };
    const key = read?.answerKey as { correct: string; feedback: Record<string, string> };
    expect(stem).toBe("A man is weak. What is given **first**?");
    expect(options.map((option) => option.id)).toEqual(["a", "b", "c"]);
    expect(options.find((option) => option.id === key.correct)?.text).toBe("Intravenous calcium");
    expect(key.feedback[key.correct]).toBe("It steadies the heart.\nIt does not lower potassium.");
    expect(Object.keys(key.feedback)).toHaveLength(2);
  });

  test("shares an item among its concepts by weights that sum to 1", () => {
    expect(pack?.items[0]?.concepts).toEqual([
      { id: "demo/potassium", weight: 0.8 },
      { id: "demo/ecg", weight: 0.2 },
    ]);
  });

  test("lets the pack say what an item leaves out, and the item say otherwise", () => {
    expect(pack?.items[0]).toMatchObject({
      jurisdiction: "UK",
      license: "CC-BY-4.0",
      guidelineEdition: "A guide 2023",
      unitSystem: "si",
      audience: { professions: ["nursing"], level: "student" },
    });
  });

  test("cuts a reading at its self-checks and leaves other quotations in the text", () => {
    expect(pack?.readings[0]?.blocks).toEqual([
      { type: "text", markdown: "# Why it kills\nThe heart stops." },
      { type: "check", item: "demo/first-step" },
      { type: "text", markdown: "## Key points\n- One\n\n> [!note] Only a quotation" },
    ]);
  });

  test("leads from an item to the reading that checks it", () => {
    expect(pack?.items[0]?.readings).toEqual(["demo/primer"]);
  });

  test("orders concepts as they appear, and names a nameless one by its statement", () => {
    expect(pack?.concepts.map(({ id, name, position }) => [id, name, position])).toEqual([
      ["demo/ecg", "Reads an ECG", 0],
      ["demo/potassium", "Potassium", 1],
    ]);
  });

  test("keeps dates as text", () => {
    expect(pack?.sources[0]?.readOn).toBe("2026-11-24");
  });

  test("tells where each record and each of its fields was written", () => {
    expect(places.get("demo/first-step")).toMatchObject({
      file: "items/first-step.md",
      line: 3,
      fields: { "sources.1": 18, body: 20, hint: 29 },
    });
    expect(places.get("demo/potassium")).toMatchObject({ file: "concepts/all.yaml", line: 8 });
  });

  test("reads the same with Windows line ends, a byte order mark and its files in another order", () => {
    const windows = whole
      .toReversed()
      .map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` }));
    expect(readPack(windows)).toEqual(readPack(whole));
  });

  test("reads concept files in the order pack.yaml lists them, and several sources files", () => {
    const first =
      "osler: concepts/1\nid: demo/z\ntitle: Z\nitems:\n  - {id: demo/z-first, statement: Zed, kind: skill}\n";
    const files = [
      ...withFile("pack.yaml", `${packYaml}concepts: [concepts/zed.yaml]\n`),
      { path: "concepts/zed.yaml", text: first },
      { path: "sources-more.yaml", text: sourcesYaml.replace("demo/guide", "demo/more") },
    ];
    const more = readPack(files);
    expect(more.problems).toEqual([]);
    expect(more.pack?.concepts.map((one) => one.id)).toEqual(["demo/z-first", "demo/ecg", "demo/potassium"]);
    expect(more.pack?.sources.map((one) => one.id)).toEqual(["demo/more", "demo/guide"]);
  });
});

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
      { rule: "unknown-field", line: 6, suggestion: "Only items of kind multi have it." },
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
        suggestion: "Osler knows sba, multi, truefalse, card.",
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

describe("ids lead somewhere, and to one thing", () => {
  test("an id that does not exist is named, with the nearest that does", () => {
    const files = withFile("items/first-step.md", sba.replace("[demo/potassium,", "[demo/potasium,"));
    expect(readPack(files).problems).toMatchObject([
      {
        rule: "dangling-id",
        file: "items/first-step.md",
        line: 6,
        message: "This pack has no concept `demo/potasium`.",
        suggestion: "Did you mean `demo/potassium`?",
      },
    ]);
  });

  test("an id of another sort of record is told apart", () => {
    const files = withFile("items/first-step.md", sba.replace("source: demo/guide", "source: demo/ecg"));
    expect(readPack(files).problems).toMatchObject([
      { rule: "dangling-id", line: 15, message: "`demo/ecg` is a concept, but a source belongs here." },
    ]);
  });

  test("nobody is blamed for naming an item whose own file is broken", () => {
    const files = withFile("items/first-step.md", sba.replace("bloom: apply", "bloom: aply"));
    expect(readPack(files).problems.map((problem) => problem.rule)).toEqual(["unknown-value"]);
  });

  test("an id used twice is refused, naming both places", () => {
    const files = [...whole, { path: "items/other.md", text: sba }];
    expect(readPack(files).problems).toContainEqual(
      expect.objectContaining({
        rule: "duplicate-id",
        file: "items/other.md",
        line: 3,
        message: "`demo/first-step` is already the id at items/first-step.md, line 3.",
      }),
    );
    expect(readPack(files).pack?.items).toHaveLength(1);
  });

  test("prerequisites that run in a circle are refused, naming each place", () => {
    const files = withFile(
      "concepts/all.yaml",
      conceptsYaml.replace("    kind: skill", "    kind: skill\n    requires: [demo/potassium]"),
    );
    expect(readPack(files).problems).toMatchObject([
      {
        rule: "prerequisite-cycle",
        line: 8,
        message:
          "These prerequisites run in a circle: `demo/ecg` requires `demo/potassium` requires `demo/ecg` (concepts/all.yaml, line 9).",
      },
    ]);
  });

  test("a chain of prerequisites a thousand long is no circle and no trouble", () => {
    const chain = Array.from(
      { length: 1500 },
      (_, i) => `  - {id: demo/c${i}, statement: S, kind: skill${i === 0 ? "" : `, requires: [demo/c${i - 1}]`}}`,
    );
    const text = `osler: concepts/1\nid: demo/chain\ntitle: Chain\nitems:\n${chain.toReversed().join("\n")}\n`;
    expect(readPack([...whole, { path: "concepts/chain.yaml", text }]).problems).toEqual([]);
  }, 30_000);

  test("an id of another pack is refused; one unlike its file's name is pointed out", () => {
    const files = [...withFile("items/first-step.md", null), { path: "items/step.md", text: sba }];
    expect(readPack(files).problems).toMatchObject([
      { severity: "warning", rule: "id-is-not-file-name", file: "items/step.md" },
    ]);
    const foreign = withFile("sources.yaml", `${sourcesYaml}  - {id: other/book, title: B, readOn: null}\n`);
    expect(readPack(foreign).problems).toMatchObject([{ severity: "error", rule: "id-of-another-pack", line: 9 }]);
  });
});

describe("versions", () => {
  const first = readPack(whole);
  const lock = first.pack && lockOf(first.pack, null);
  const locked = (text: string) =>
    readPack([...withFile("items/first-step.md", text), { path: "osler.lock.json", text: JSON.stringify(lock) }]);

  test("the lock of a new pack gives every record version 1", () => {
    expect(Object.entries(lock ?? {}).map(([id, entry]) => [id, entry.version])).toEqual([
      ["demo/ecg", 1],
      ["demo/first-step", 1],
      ["demo/potassium", 1],
      ["demo/primer", 1],
    ]);
  });

  test("an unchanged record keeps its version, a changed one gets the next", () => {
    expect(locked(sba).pack?.items[0]?.version).toBe(1);
    const changed = locked(sba.replace("A man", "A woman"));
    expect(changed.pack?.items[0]?.version).toBe(2);
    expect(changed.pack?.readings[0]?.version).toBe(1);
    const next = changed.pack && lockOf(changed.pack, changed.lock);
    expect(next?.["demo/first-step"]?.version).toBe(2);
  });

  test("an id that is gone keeps its entry, so that no version is ever used twice", () => {
    const without = readPack([
      ...withFile("items/first-step.md", null),
      { path: "osler.lock.json", text: JSON.stringify(lock) },
    ]);
    expect(without.pack && lockOf(without.pack, without.lock)["demo/first-step"]).toEqual(lock?.["demo/first-step"]);
  });

  test("changed wording keeps the scoring hash; a changed option, key or kind does not", () => {
    const hash = (text: string) => readPack(withFile("items/first-step.md", text)).pack?.items[0]?.scoringHash;
    const before = hash(sba);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(sba.replace("A man is weak", "A woman is weak").replace("Needed next", "Later"))).toBe(before);
    expect(hash(sba.replace("A binder", "An oral binder"))).not.toBe(before);
    expect(hash(sba.replace("- [x] I", "- [ ] I").replace("- [ ] A b", "- [x] A b"))).not.toBe(before);
    expect(hash(sba.replace("kind: sba", "kind: multi"))).not.toBe(before);
  });

  test("a damaged lock file is refused", () => {
    for (const text of ["{", "[]", '{"demo/ecg": 1}']) {
      expect(readPack([...whole, { path: "osler.lock.json", text }]).problems).toMatchObject([{ rule: "broken-lock" }]);
    }
  });
});

describe("no input ends in a crash", () => {
  const head = "---\nosler: item/1\nid: demo/one\nkind: sba\nconcepts: [demo/ecg]\n---\n";
  const bomb = [
    "a: &a [x, x]",
    ..."bcdefgh".split("").map((name, i) => `${name}: &${name} [*${"abcdefg"[i]}, *${"abcdefg"[i]}]`),
  ].join("\n");
  test.each<[string, string, string, number]>([
    ["a file larger than 1 MB", "x".repeat(1_000_001), "too-large", 1],
    ["a NUL character", `${head}One\nT\0wo`, "not-text", 8],
    ["a character that was no UTF-8", `${head}One\uFFFD`, "not-utf8", 7],
    ["values that refer to one another to blow up", `---\n${bomb}\n---\n`, "yaml", 3],
    ["brackets without end in the fields", `---\na: ${"[".repeat(5000)}\n---\n`, "too-deep", 2],
    ["lists within lists without end", `${head}${"- ".repeat(400)}x`, "too-deep", 7],
    ["a flood of emphasis", `${head}${"**a*b_c__".repeat(2000)}`, "too-many-marks", 7],
    ["a flood of list entries", `${head}${"- [x] a\n".repeat(2000)}`, "too-many-entries", 507],
    ["a field named __proto__", head.replace("kind: sba", "kind: sba\n__proto__: {kind: card}"), "unknown-field", 5],
    ["a kind every object has", "---\nkind: constructor\n---\n", "unknown-kind", 2],
    ["fields that are no fields", "---\n- a\n---\n", "wrong-type", 1],
    ["an empty file", "", "no-front-matter", 1],
  ])("%s", (_, text, rule, line) => {
    const { problems } = readPack(withFile("items/one.md", text));
    expect(problems[0]).toMatchObject({ severity: "error", file: "items/one.md", rule, line });
    expect({}).not.toHaveProperty("kind");
  });

  test("a file with a thousand mistakes is told fifty", () => {
    const text = head.replace(
      "kind: sba",
      `kind: sba\n${Array.from({ length: 1000 }, (_, i) => `x${i}: 1`).join("\n")}`,
    );
    expect(readPack(withFile("items/one.md", text)).problems.length).toBeLessThanOrEqual(51);
  });

  test("any text in any file yields problems whose file and line exist", () => {
    const path = fc.constantFrom(
      "pack.yaml",
      "concepts/all.yaml",
      "sources.yaml",
      "items/first-step.md",
      "readings/primer.md",
      "osler.lock.json",
    );
    const scrap = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("---\n", "- [x] ", "## ", "> ", ": ", "id: ", "\t", "[", "{", "*a", "&a ", "!!x ", "\r\n"),
    );
    const spoiled = fc.tuple(path, fc.array(scrap), fc.nat(), fc.nat()).map(([name, scraps, at, cut]) => {
      const text = whole.find((file) => file.path === name)?.text ?? "";
      const start = at % (text.length + 1);
      return { path: name, text: text.slice(0, start) + scraps.join("") + text.slice(start + (cut % 40)) };
    });
    fc.assert(
      fc.property(spoiled, (file) => {
        const files = withFile(file.path, file.text);
        for (const problem of readPack(files).problems) {
          const lines = files.find((one) => one.path === problem.file)?.text.split(/\r\n|\r|\n/).length ?? 1;
          expect(problem.line, JSON.stringify(problem)).toBeGreaterThanOrEqual(1);
          expect(problem.line, JSON.stringify(problem)).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
