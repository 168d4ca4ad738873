import { seededRandom, shuffled } from "@osler/std";
import type { AuthoredBody } from "../../authored.ts";
import { refuse } from "../../formats/pack/problems.ts";
import { placeholdersIn } from "../placeholders.ts";
import { rounded } from "./rounding.ts";
import { type Variant, type VariantsSetting, variantsOf } from "./variants.ts";

interface NumericSetting {
  readonly answer?: number;
  readonly tolerance: number;
  readonly unit: string;
  readonly units?: Readonly<Record<string, number | null>>;
}

/**
 * Reads a numeric item: `numeric` and `variants` of the front matter, `{{names}}` of the stem. Every variant's answer is
 * computed here, so that a formula that fails with one of them is found before a learner meets it.
 */
export function readNumeric(authored: AuthoredBody, id: string) {
  const setting = settingOf(authored);
  const variants = setting && readVariants(setting, authored);
  if (setting === null || variants === null || !usable(setting, variants, authored)) return null;
  const { unit, tolerance, units = {} } = setting;
  return {
    body: {
      stem: authored.stem,
      // The right unit is written first, so the units are shuffled before anybody sees them.
      units: shuffled([unit, ...Object.keys(units)], seededRandom(id)),
      variants: variants.map(({ id: variant, values }) => ({ id: variant, values: { ...values } })),
    },
    answerKey: {
      answers: Object.fromEntries(variants.map(({ id: variant, answer }) => [variant, answer])),
      unit,
      tolerance,
      factors: { ...units, [unit]: 1 },
    },
  };
}

function settingOf({ settings, line, report }: AuthoredBody): NumericSetting | null {
  const setting = settings["numeric"] as NumericSetting | undefined;
  if (setting !== undefined) return setting;
  const suggestion = "Write for example `numeric: {answer: 125, tolerance: 1, unit: mL/h}`.";
  return refuse(report, "missing-field", line, "`numeric` is missing.", suggestion);
}

function readVariants({ answer }: NumericSetting, { settings, settingLine, report }: AuthoredBody) {
  const setting = settings["variants"] as VariantsSetting | undefined;
  if (setting === undefined) {
    if (answer !== undefined) return [{ id: "1", values: {}, answer }];
    const suggestion = "Write it under `numeric`, or write `variants` that compute it.";
    return refuse(report, "no-key", settingLine(["numeric"]), "There is no answer.", suggestion);
  }
  if (answer !== undefined) {
    const message = "The answer is written here and computed under `variants`.";
    return refuse(report, "two-keys", settingLine(["numeric", "answer"]), message, "Remove one of them.");
  }
  const variants = variantsOf(setting);
  if (!("rule" in variants)) return variants;
  const { rule, path, message, suggestion } = variants;
  return refuse(report, rule, settingLine(["variants", ...path]), message, suggestion);
}

type Found = readonly [rule: string, line: number, message: string, suggestion: string];

function usable(setting: NumericSetting, variants: readonly Variant[], authored: AuthoredBody): boolean {
  const { options, line, report } = authored;
  const found = [
    ...ofNames(variants, authored),
    ...ofUnits(setting, authored),
    ...ofAnswers(setting, variants, authored),
  ];
  if (authored.stem === "") {
    found.push(["empty-stem", line, "There is no question.", "Write it below the front matter."]);
  }
  const [first] = options;
  if (first !== undefined) {
    const message = "A numeric item has no options.";
    found.push(["numeric-with-options", first.line, message, "Remove them, or write `kind: sba`."]);
  }
  for (const [rule, at, message, suggestion] of found) refuse(report, rule, at, message, suggestion);
  return found.length === 0;
}

/** Names without values, and values the stem never shows. */
function ofNames([variant]: readonly Variant[], authored: AuthoredBody): Found[] {
  const names = Object.keys(variant?.values ?? {});
  const { stem, stemLine, sections, sectionLines, line, settingLine } = authored;
  const unknown = [
    ...unknownIn(stem, names, (lineIndex) => stemLine + lineIndex),
    ...unknownIn(sections["hint"] ?? "", names, () => sectionLines["hint"] ?? line),
    ...unknownIn(sections["explanation"] ?? "", [...names, "answer"], () => sectionLines["explanation"] ?? line),
  ];
  const shown = placeholdersIn(stem).map(({ name }) => name);
  const unseen = names
    .filter((name) => !shown.includes(name))
    .map((name): Found => {
      const message = `\`${name}\` has values that the question never shows.`;
      return ["unused-name", settingLine(["variants", "vars", name]), message, `Write {{${name}}} in the question.`];
    });
  if (!names.includes("answer")) return [...unknown, ...unseen];
  const message = "`answer` names what is computed and cannot have values of its own.";
  return [["reserved-name", settingLine(["variants", "vars", "answer"]), message, "Call it something else."]];
}

function unknownIn(text: string, names: readonly string[], lineOf: (lineIndex: number) => number): Found[] {
  return placeholdersIn(text)
    .filter(({ name }) => !names.includes(name))
    .map(({ name, lineIndex }) => {
      const message = name === "answer" ? "`{{answer}}` would tell the answer here." : `\`{{${name}}}\` has no values.`;
      const suggestion =
        names.length === 0
          ? "Give it values under `variants`, or write the number."
          : `The names are ${names.join(", ")}.`;
      return ["unknown-name", lineOf(lineIndex), message, suggestion];
    });
}

function ofUnits({ unit, units = {} }: NumericSetting, { settingLine }: AuthoredBody): Found[] {
  const at = settingLine(["numeric", "units"]);
  if (Object.hasOwn(units, unit)) {
    return [["duplicate-unit", at, `\`${unit}\` is the unit of the answer already.`, "List only the other units."]];
  }
  const many = Object.keys(units).length > 6;
  return many
    ? [["too-many-units", at, "There are more than 6 other units.", "Keep those that somebody might choose."]]
    : [];
}

/** Without tolerance an answer must be one that can be typed. */
function ofAnswers(
  { tolerance }: NumericSetting,
  variants: readonly Variant[],
  { settingLine }: AuthoredBody,
): Found[] {
  const endless = variants.find(({ answer }) => rounded(answer, 6) !== answer);
  if (tolerance > 0 || endless === undefined) return [];
  const message = `An answer here is ${endless.answer}, which nobody can write exactly.`;
  const suggestion = "Give a tolerance, or `round` to some decimals.";
  return [["endless-answer", settingLine(["numeric", "tolerance"]), message, suggestion]];
}
