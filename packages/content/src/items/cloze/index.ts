import { shuffled } from "@osler/std";
import { z } from "zod";
import { itemType, type OutlineOption, ResponseDoesNotFit } from "../itemType.ts";
import { oneOf, option } from "../options.ts";
import { expectedOfRandomFilling, marks, scoringRule } from "./marks.ts";
import { readCloze } from "./read.ts";
import { bySize } from "./scale.ts";
import { saysOneOf } from "./typed.ts";

/** The author's name for a blank. It tells what is missing, never what belongs there, so it may be shown. */
const blankName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "a blank is named by letters, digits, - and _, and begins with a letter")
  .max(40);

const mode = z.enum(["dropdown", "drag", "type"]);
const text = z.string().min(1).max(200);
const texts = z.array(text).min(1).max(20);

const body = z.strictObject({
  /** Markdown with a `{{name}}` for each blank. */
  stem: z.string(),
  mode,
  /** In the order of the text; `choices` where each blank has its own. */
  blanks: z
    .array(z.strictObject({ name: blankName, choices: z.array(option).min(2).optional() }))
    .min(1)
    .max(8),
  /** What the blanks are filled from, each entry once; only in mode `drag`. */
  bank: z.array(option).optional(),
});

const answerKey = z.strictObject({
  /** By blank: the letter of the right choice or entry; in mode `type` what is accepted, the first as the author's own. */
  answers: z.record(blankName, texts),
  /** Words that a typed answer is never taken for by a slip. */
  notMeant: z.array(text),
  feedback: z.record(blankName, z.string()),
  rule: scoringRule,
  groups: z.array(z.array(blankName)),
});

type Shown = z.infer<typeof body>;
type Key = z.infer<typeof answerKey>;
type Filled = Readonly<Record<string, string>>;

/** A text with blanks, filled by choosing, from a bank, or by typing. */
export const cloze = itemType({
  kind: "cloze",
  body,
  answerKey,
  /** By blank: the letter of a choice or entry, or what was typed. A blank left out is not right. */
  response: z.strictObject({ filled: z.record(blankName, z.string().max(200)) }),
  feedback: z.strictObject({
    /** By blank: what belongs there, as text. */
    correct: z.record(blankName, z.string()),
    right: z.record(blankName, z.boolean()),
    /** By blank: its own words. */
    words: z.record(blankName, z.string()),
  }),
  evidence: "question",
  settings: {
    mode,
    blanks: z.record(
      blankName,
      z.strictObject({
        choices: texts.optional(),
        answer: text,
        accept: texts.optional(),
        feedback: z.string().min(1).max(2000).optional(),
      }),
    ),
    distractors: texts.optional(),
    scoring: z.strictObject({ rule: scoringRule, groups: z.array(z.array(blankName).min(1)).optional() }),
  },
  sections: [],

  read: readCloze,

  chance: (whole, key) => expectedOfRandomFilling(key, namesOf(whole), (unit) => chanceOf(whole, unit)),

  arrange: (whole, random) => ({
    ...whole,
    blanks: whole.blanks.map((blank) =>
      blank.choices === undefined
        ? blank
        : { ...blank, choices: bySize(blank.choices) ?? shuffled(blank.choices, random) },
    ),
    ...(whole.bank === undefined ? {} : { bank: shuffled(whole.bank, random) }),
  }),

  score(key, given, shown) {
    mustFit(given.filled, shown);
    const right = byName(namesOf(shown), (name) => isRight(name, given.filled, key, shown));
    return {
      score: marks(key, namesOf(shown), (name) => right[name] === true),
      feedback: { correct: byName(namesOf(shown), (name) => answerText(name, key, shown)), right, words: key.feedback },
    };
  },

  guess: (shown, random) => ({ filled: blindFilling(shown, random) }),

  rightResponse: (key, shown) => ({ filled: byName(namesOf(shown), (name) => key.answers[name]?.[0] ?? "") }),

  outline: (whole, key) => ({
    question: whole.stem,
    options: outlineOptions(whole, key),
    remarks: Object.values(key.feedback),
  }),

  scoringPart: (whole, key) => ({
    mode: whole.mode,
    rule: key.rule,
    groups: key.groups,
    notMeant: key.notMeant,
    blanks: whole.blanks.map(({ name, choices }) => ({
      answers: whole.mode === "type" ? key.answers[name] : answerText(name, key, whole),
      choices: (choices ?? []).map((choice) => choice.text).sort(),
    })),
    bank: (whole.bank ?? []).map((entry) => entry.text).sort(),
  }),
});

const namesOf = ({ blanks }: Shown) => blanks.map(({ name }) => name);

const byName = <T>(names: readonly string[], of: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));

/** What a blank can be filled with; empty where it is typed. */
const choicesOf = ({ blanks, bank }: Shown, name: string) =>
  blanks.find((blank) => blank.name === name)?.choices ?? bank ?? [];

function answerText(name: string, { answers }: Key, shown: Shown): string {
  const answer = answers[name]?.[0] ?? "";
  return shown.mode === "type" ? answer : (choicesOf(shown, name).find(({ id }) => id === answer)?.text ?? "");
}

function isRight(name: string, filled: Filled, { answers, notMeant }: Key, { mode: how, blanks }: Shown): boolean {
  const given = Object.hasOwn(filled, name) ? filled[name] : undefined;
  const accepted = answers[name] ?? [];
  if (given === undefined) return false;
  if (how !== "type") return accepted[0] === given;
  const others = blanks.flatMap((blank) => (blank.name === name ? [] : (answers[blank.name] ?? [])));
  return saysOneOf(given, accepted, [...others, ...notMeant]);
}

function blindFilling(shown: Shown, random: () => number): Filled {
  const bank = shuffled(shown.bank ?? [], random);
  return Object.fromEntries(
    shown.blanks.map(({ name, choices }, place) => {
      if (shown.mode === "type") return [name, "?"];
      return [name, (choices === undefined ? bank[place] : oneOf(choices, random))?.id ?? ""];
    }),
  );
}

/**
 * The chance that blind choices fill all of `unit` right. From lists of n: 1/n each, each by itself. From a bank of b
 * entries without putting any back: (b - k)! / b! for k blanks. Typed: 0.
 */
function chanceOf(whole: Shown, unit: readonly string[]): number {
  if (whole.mode === "type") return 0;
  if (whole.mode === "dropdown") return unit.reduce((p, name) => p / choicesOf(whole, name).length, 1);
  const entries = whole.bank?.length ?? 1;
  return unit.reduce((p, _, taken) => p / (entries - taken), 1);
}

function outlineOptions(whole: Shown, key: Key): OutlineOption[] {
  const options = whole.blanks.flatMap(({ name, choices }) =>
    whole.mode === "type"
      ? (key.answers[name] ?? []).map((answer) => ({ text: answer, right: true }))
      : (choices ?? []).map((choice) => ({ text: choice.text, right: key.answers[name]?.[0] === choice.id })),
  );
  const right = new Set(Object.values(key.answers).map(([answer]) => answer));
  return [...options, ...(whole.bank ?? []).map((entry) => ({ text: entry.text, right: right.has(entry.id) }))];
}

function mustFit(filled: Filled, shown: Shown): void {
  for (const [name, value] of Object.entries(filled)) {
    if (!namesOf(shown).includes(name)) throw new ResponseDoesNotFit(`This item has no blank "${name}".`);
    if (shown.mode !== "type" && !choicesOf(shown, name).some(({ id }) => id === value)) {
      throw new ResponseDoesNotFit(`The blank "${name}" has no choice "${value.slice(0, 40)}".`);
    }
  }
  const used = Object.values(filled);
  if (shown.mode === "drag" && new Set(used).size < used.length) {
    throw new ResponseDoesNotFit("An entry of the bank fills only one blank.");
  }
}
