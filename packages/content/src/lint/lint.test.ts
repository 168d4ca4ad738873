import { expect, test } from "vitest";
import { lockOf, readPack } from "../formats/pack/index.ts";
import { packSummary } from "../packSummary.ts";
import { lintPack, lintRules } from "./index.ts";

/** The parts of a small pack that breaks no rule; a trial changes one of them. */
const sound = {
  pack: "jurisdiction: any\naudience: {professions: [medicine], level: student}\n",
  concepts: "  - {id: demo/ecg, statement: Reads an ECG, kind: skill}\n",
  sources:
    "  - {id: demo/guide, title: A guide, body: A college, address: 'https://example.org', readOn: 2026-11-24}\n",
  kind: "sba",
  fields: "",
  citations: "  - {source: demo/guide, locator: p. 4, supports: It is so}\n",
  question: "What is given first?",
  options:
    "- [x] Calcium now\n  > It steadies the heart.\n- [ ] Insulin now\n  > Needed next.\n- [ ] A binder now\n  > Too slow.\n",
  sections: "## Hint\nThink of the heart.\n\n## Explanation\nThe heart comes first.\n",
  more: [] as { path: string; text: string }[],
  locked: true,
};
type Parts = typeof sound;

function read(change: Partial<Parts>) {
  const parts = { ...sound, ...change };
  const files = [
    {
      path: "pack.yaml",
      text: `osler: pack/1\nid: demo\nversion: 1.0.0\ntitle: D\nlanguage: en\nlicense: CC-BY-4.0\nauthors: [{name: Ann}]\n${parts.pack}`,
    },
    { path: "concepts/all.yaml", text: `osler: concepts/1\nid: demo/all\ntitle: All\nitems:\n${parts.concepts}` },
    { path: "sources.yaml", text: `osler: sources/1\nsources:\n${parts.sources}` },
    {
      path: "items/one.md",
      text: `---\nosler: item/1\nid: demo/one\nkind: ${parts.kind}\nconcepts: [demo/ecg]\n${parts.fields}sources:\n${parts.citations}---\n${parts.question}\n\n${parts.options}\n${parts.sections}`,
    },
    ...parts.more,
  ];
  const result = readPack(files);
  expect(result.problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (result.pack === null) throw new Error("the pack was not read");
  return { ...result, pack: result.pack, lock: parts.locked ? lockOf(result.pack, null) : result.lock };
}

function broken(change: Partial<Parts>): string[] {
  const { pack, places, lock } = read(change);
  return lintPack(pack, { places, lock }).map((problem) => problem.rule);
}

const asked = (question: string) => ({ question });
const offered = (...texts: string[]) => ({
  options: texts.map((text, i) => `- [${i === 0 ? "x" : " "}] ${text}\n  > Because.\n`).join(""),
});
const card = { kind: "card", options: "", sections: "## Back\nCalcium\n" };
const judged = (statement: string) => ({
  kind: "truefalse",
  question: statement,
  options: "- [x] True\n  > Yes.\n- [ ] False\n  > No.\n",
});
const second = (question: string) => ({
  more: [
    {
      path: "items/two.md",
      text: `---\nosler: item/1\nid: demo/two\nkind: sba\nconcepts: [demo/ecg]\nsources:\n${sound.citations}---\n${question}\n\n${sound.options}\n${sound.sections}`,
    },
  ],
});
const said = (what: string) => ({ sections: `## Hint\nLook.\n\n## Explanation\n${what}\n` });

/** For each rule what it must point out, and what it must leave alone. */
const trials: Record<string, { warns: Partial<Parts>[]; passes: Partial<Parts>[] }> = {
  "missing-source": {
    warns: [{ citations: "  []\n" }],
    passes: [{ citations: "  - {unverified: true, supports: It is so}\n" }],
  },
  "source-not-read": {
    warns: [{ sources: sound.sources.replace("2026-11-24", "null") }],
    passes: [
      {
        sources: `${sound.sources}  - {id: demo/later, title: L, body: B, address: 'https://example.org', readOn: null}\n`,
      },
    ],
  },
  "missing-locator": {
    warns: [
      { citations: "  - {source: demo/guide, locator: null, supports: It}\n" },
      { citations: "  - {source: demo/guide, supports: It}\n" },
    ],
    passes: [{ citations: "  - {unverified: true, supports: It}\n" }],
  },
  unverified: { warns: [{ citations: "  - {unverified: true, supports: It}\n" }], passes: [{}] },
  "incomplete-source": {
    warns: [
      { sources: sound.sources.replace("body: A college, ", "") },
      { sources: sound.sources.replace("address: 'https://example.org', ", "") },
    ],
    passes: [{ sources: sound.sources.replace("address: 'https://example.org'", "doi: 10.1000/182") }],
  },
  "unused-source": { warns: [{ citations: "  - {unverified: true, supports: It}\n" }], passes: [{}] },
  "option-without-feedback": { warns: [{ options: "- [x] One\n  > Yes.\n- [ ] Two\n" }], passes: [card] },
  "missing-hint": {
    warns: [{ sections: "## Explanation\nSo.\n" }, { sections: "## Hint\n\n## Explanation\nSo.\n" }],
    passes: [card],
  },
  "missing-explanation": { warns: [{ sections: "## Hint\nSo.\n" }], passes: [card] },
  "longest-option-is-key": {
    warns: [offered("Intravenous calcium gluconate at once", "Insulin", "Salbutamol")],
    passes: [
      offered("Insulin", "Intravenous calcium gluconate at once", "Salbutamol"),
      offered("0.5 mg", "1 mg", "2 mg"),
    ],
  },
  "all-of-the-above": {
    warns: [offered("Calcium", "Insulin", "All of the above"), offered("Calcium", "Insulin", "None of these")],
    passes: [offered("Calcium", "All of the potassium", "None")],
  },
  "negative-stem": {
    warns: [
      asked("Which of these is **not** a sign of shock?"),
      asked("A man is ill. Which drug is least useful?"),
      asked("All are causes of shock except:"),
      asked("Which findings do not score? Select all that apply."),
    ],
    passes: [
      asked("She is not confused. What comes first?"),
      asked("Which dose is at least needed?"),
      asked("Which sign did he note?"),
    ],
  },
  "absolute-terms": {
    warns: [offered("Calcium", "Always insulin", "Never a binder"), judged("Sepsis always causes fever.")],
    passes: [asked("He has never smoked. What is given first?"), judged("Sepsis can occur without fever.")],
  },
  "duplicate-stem": { warns: [second("What is given FIRST ?")], passes: [second("What is given next?")] },
  "concept-without-question": {
    warns: [card, { concepts: `${sound.concepts}  - {id: demo/more, statement: M, kind: skill}\n` }],
    passes: [{}],
  },
  "missing-jurisdiction": {
    warns: [{ pack: sound.pack.replace("jurisdiction: any\n", "") }],
    passes: [{ pack: sound.pack.replace("jurisdiction: any\n", ""), fields: "jurisdiction: UK\n" }],
  },
  "missing-audience": {
    warns: [{ pack: "jurisdiction: any\n" }, { fields: "audience: {professions: [medicine]}\n" }],
    passes: [{ pack: "jurisdiction: any\n", fields: "audience: {professions: [medicine], level: resident}\n" }],
  },
  "approval-without-reviewer": {
    warns: [
      { fields: "approval: {status: approved, by: null, on: null}\n" },
      { fields: "approval: {status: approved, by: Ann, on: 2026-11-24}\n" },
    ],
    passes: [
      { fields: "approval: {status: approved, by: Ben, on: 2026-11-24}\n" },
      { fields: "approval: {status: draft}\n" },
    ],
  },
  "unsupported-markdown": {
    warns: [said("It is <b>so</b>."), said("![ECG](media/ecg.png)"), said("- See ![ECG][1]\n\n[1]: ecg.png")],
    passes: [said("Potassium < 6 mmol/L and > 5 mmol/L, as in `<b>`.")],
  },
  "lock-stale": {
    warns: [{ locked: false }, { locked: false, more: [{ path: "osler.lock.json", text: "{}" }] }],
    passes: [{}],
  },
};

test("every rule has a trial", () => {
  expect(Object.keys(trials).sort()).toEqual(lintRules.map((rule) => rule.name).sort());
});

test("a sound pack breaks no rule", () => {
  expect(broken({})).toEqual([]);
});

for (const rule of lintRules) {
  const { warns, passes } = trials[rule.name] ?? { warns: [], passes: [] };
  test.each(warns)(`${rule.name} is pointed out in %o`, (change) => {
    expect(broken(change)).toContain(rule.name);
  });
  test.each(passes)(`${rule.name} is not pointed out in %o`, (change) => {
    expect(broken(change)).not.toContain(rule.name);
  });
}

test("a finding stands at the line of the field it is about", () => {
  const { pack, places, lock } = read({
    citations: "  - {source: demo/guide, locator: p. 4, supports: It}\n  - {unverified: true, supports: That}\n",
  });
  expect(lintPack(pack, { places, lock })).toEqual([
    {
      severity: "warning",
      rule: "unverified",
      file: "items/one.md",
      line: 8,
      message: "This fact was read nowhere: That.",
      suggestion: "Look it up, and cite what you read.",
    },
  ]);
});

test("a pack that came from no files can be held to the rules, too", () => {
  const { pack } = read({});
  expect(
    lintPack({ ...pack, sources: [] }, { places: new Map(), lock: null }).map(({ rule, file, line }) => [
      rule,
      file,
      line,
    ]),
  ).toEqual([["lock-stale", "demo", 1]]);
});

test("the summary counts what is in a pack and how far it can be trusted", () => {
  const { pack } = read({ citations: `${sound.citations}  - {unverified: true, supports: That}\n` });
  expect(packSummary(pack)).toEqual({
    concepts: 1,
    items: 1,
    itemsByKind: { sba: 1 },
    itemsByBloom: { unsaid: 1 },
    itemsApproved: 0,
    readings: 0,
    readingsApproved: 0,
    sources: 1,
    sourcesRead: 1,
    facts: 2,
    factsUnverified: 1,
    citedBy: { "demo/guide": 1 },
    unverified: [{ contentId: "demo/one", supports: "That" }],
  });
});
