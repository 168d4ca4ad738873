import { seededRandom, shuffled } from "@osler/std";
import { z } from "zod";
import type { AuthoredBody } from "../authored.ts";
import { ResponseDoesNotFit } from "./itemType.ts";

/** The letter that names an option within its item. */
export const optionId = z.string().regex(/^[a-z]$/, "an option is named by one letter");
export const option = z.strictObject({ id: optionId, text: z.string() });
export type Option = z.infer<typeof option>;

/** Each option's own words, by option id; an option without any is absent. */
export const optionFeedback = z.record(optionId, z.string());

/** Options that name their key nowhere: the letters come from the item's id, not from the order of the file. */
export interface LetteredOptions {
  readonly options: Option[];
  readonly correct: string[];
  readonly feedback: Record<string, string>;
}

const most = 20;

/**
 * Letters the options of an item file a, b, c...
 *
 * Authors tend to write the right option first, so the options are first shuffled by the item's id: neither their
 * order nor their letters then tell the key, and every reading of the file gives the same letters. With
 * `shuffle: false` the order is part of the question (for example doses by size) and stays.
 *
 * Null when the stem or the options are unusable; the problems are then reported.
 */
export function letteredOptions(authored: AuthoredBody, id: string): LetteredOptions | null {
  if (!optionsUsable(authored)) return null;
  const fixed = authored.settings["shuffle"] === false;
  const ordered = fixed ? authored.options : shuffled(authored.options, seededRandom(id));
  const lettered = ordered.map((authoredOption, i) => ({ letter: letter(i), ...authoredOption }));
  return {
    options: lettered.map(({ letter, text }) => ({ id: letter, text })),
    correct: lettered.filter((one) => one.marked).map((one) => one.letter),
    feedback: Object.fromEntries(
      lettered.flatMap((one) => (one.feedback === null ? [] : [[one.letter, one.feedback]])),
    ),
  };
}

/** The name of the part at `place`, from 0: a, b, c... */
export const letter = (place: number): string => String.fromCharCode(97 + place);

/** One of the list, each as likely as any other. The list must not be empty. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A part of the list with `min` to `max` of it, each such part as likely as any other. */
export function subsetOf<T>(list: readonly T[], min: number, max: number, random: () => number): T[] {
  // At most twenty options: one try in twenty or better fits, so this ends soon.
  for (;;) {
    const part = max === 1 && min === 1 ? [oneOf(list, random)] : list.filter(() => random() < 0.5);
    if (part.length >= min && part.length <= max) return part;
  }
}

/** The front-matter field that keeps the authored order. */
export const shuffleSetting = { shuffle: z.boolean() };

/** The options in an order for one showing, unless their order is part of the question. */
export function arrangeOptions<Body extends { options: Option[]; fixedOrder?: true | undefined }>(
  body: Body,
  random: () => number,
): Body {
  return body.fixedOrder === true ? body : { ...body, options: shuffled(body.options, random) };
}

/** `fixedOrder` for a body whose author wrote `shuffle: false`, else nothing. */
export function orderOf(authored: AuthoredBody): { fixedOrder?: true } {
  return authored.settings["shuffle"] === false ? { fixedOrder: true } : {};
}

/** Throws `ResponseDoesNotFit` unless every chosen option exists. */
export function mustBeOptions(chosen: readonly string[], options: readonly Option[]): void {
  const known = new Set(options.map((one) => one.id));
  const unknown = chosen.find((one) => !known.has(one));
  if (unknown !== undefined) throw new ResponseDoesNotFit(`This item has no option "${unknown}".`);
}

/** The options with their standing and their own words. */
export function outlineOptions(
  options: readonly Option[],
  correct: readonly string[],
  feedback: Readonly<Record<string, string>>,
) {
  return options.map(({ id, text }) => ({ text, right: correct.includes(id), feedback: feedback[id] ?? null }));
}

/** The texts of the right and of the other options, each sorted, so that their order and letters do not matter. */
export function optionTexts(options: readonly Option[], correct: readonly string[]) {
  const right = new Set(correct);
  const texts = (wanted: boolean) =>
    options
      .filter((one) => right.has(one.id) === wanted)
      .map((one) => one.text)
      .sort();
  return { right: texts(true), wrong: texts(false) };
}

function optionsUsable(authored: AuthoredBody): boolean {
  const { options, line, report } = authored;
  const problems: [rule: string, line: number, message: string, suggestion: string][] = [];
  if (authored.stem === "") {
    problems.push([
      "empty-stem",
      line,
      "There is no question before the options.",
      "Write the question above the first option.",
    ]);
  }
  if (options.length < 2) {
    const count = options.length === 0 ? "no options" : "only one option";
    problems.push([
      "too-few-options",
      line,
      `This item has ${count}.`,
      "Write at least two lines that begin with `- [ ]` or `- [x]`.",
    ]);
  }
  if (options.length > most) {
    problems.push(["too-many-options", line, `This item has ${options.length} options.`, `Keep at most ${most}.`]);
  }
  for (const [first, second] of repeated(options)) {
    problems.push([
      "duplicate-option",
      second.line,
      `This option says the same as the one on line ${first.line}.`,
      "Change or remove one of them.",
    ]);
  }
  for (const empty of options.filter((one) => one.text === "")) {
    problems.push(["empty-option", empty.line, "This option has no text.", "Write the option after the brackets."]);
  }
  for (const [rule, at, message, suggestion] of problems)
    report({ severity: "error", rule, line: at, message, suggestion });
  return problems.length === 0;
}

/** Each part that says the same as an earlier one but for case and spaces, with that one. */
export function repeated<Part extends { readonly text: string }>(parts: readonly Part[]): [Part, Part][] {
  const seen = new Map<string, Part>();
  const pairs: [Part, Part][] = [];
  for (const one of parts) {
    const text = one.text.toLowerCase().replace(/\s+/g, " ").trim();
    const first = seen.get(text);
    if (first !== undefined && text !== "") pairs.push([first, one]);
    else seen.set(text, one);
  }
  return pairs;
}
