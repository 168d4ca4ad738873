import type { AuthoredBody } from "../../authored.ts";
import { type Blocks, readMarkdown, type RootContent } from "../../formats/pack/markdown.ts";
import { repeated } from "../options.ts";
import { placeholdersIn } from "../placeholders.ts";
import type { BlankSetting, ClozeSettings } from "./settings.ts";

type Found = readonly [rule: string, line: number, message: string, suggestion: string];

const most = { blanks: 8, choices: 10, bank: 20 };

/** What does not fit between the text, its blanks and their settings. */
export function problemsOf(settings: ClozeSettings, authored: AuthoredBody): Found[] {
  const { stem, options, line } = authored;
  const [first] = options;
  const withOptions: Found[] =
    first === undefined
      ? []
      : [["cloze-with-options", first.line, "A cloze has no options.", "Write them as `choices` of a blank."]];
  if (stem === "") return [["empty-stem", line, "There is no text.", "Write it with a {{name}} for each blank."]];
  const blanks = Object.entries(settings.blanks);
  return [
    ...withOptions,
    ...ofText(settings, authored),
    ...blanks.flatMap(([name, blank]) => ofBlank(name, blank, settings, authored)),
    ...ofBank(settings, authored),
    ...ofGroups(settings, authored),
  ];
}

/** Every blank stands in the text once, as text, and every `{{name}}` is a blank. */
function ofText({ blanks }: ClozeSettings, authored: AuthoredBody): Found[] {
  const { stem, stemLine, settingLine } = authored;
  const written = placeholdersIn(stem).map(({ name, lineIndex }) => ({ text: name, line: stemLine + lineIndex }));
  const names = Object.keys(blanks);
  const unknown = written.filter(({ text }) => !names.includes(text));
  const absent = names.filter((name) => !written.some(({ text }) => text === name));
  const count: Found[] =
    names.length >= 1 && names.length <= most.blanks
      ? []
      : [["blank-count", settingLine(["blanks"]), `This item has ${names.length} blanks.`, "Write 1 to 8."]];
  return [
    ...count,
    ...unknown.map(({ text, line }): Found => {
      return [
        "unknown-blank",
        line,
        `\`{{${text}}}\` is not among the blanks.`,
        "Say under `blanks` what belongs there.",
      ];
    }),
    ...absent.map((name): Found => {
      const message = `The blank \`${name}\` stands nowhere in the text.`;
      return ["absent-blank", settingLine(["blanks", name]), message, `Write {{${name}}} where it belongs.`];
    }),
    ...sameName(written).map(({ text, line }): Found => {
      return [
        "duplicate-blank",
        line,
        `\`{{${text}}}\` stands in the text twice.`,
        "Give each blank a name of its own.",
      ];
    }),
    ...outsideText(authored),
  ];
}

const sameName = (written: readonly { readonly text: string; readonly line: number }[]) =>
  written.filter(({ text }, i) => written.slice(0, i).some((earlier) => earlier.text === text));

/** A blank can be drawn within text, not within code or the address of a link. */
function outsideText({ stem, stemLine, report }: AuthoredBody): Found[] {
  const blocks = readMarkdown(stem, stemLine, report);
  const drawn = blocks === null ? [] : textsIn(blocks).flatMap((text) => placeholdersIn(text).map(({ name }) => name));
  return placeholdersIn(stem)
    .filter(({ name }) => !drawn.includes(name))
    .map(({ name, lineIndex }) => {
      const message = `\`{{${name}}}\` stands in code, a link's address or HTML, where no blank can be shown.`;
      return ["blank-outside-text", stemLine + lineIndex, message, "Write it as plain text."];
    });
}

function textsIn({ nodes }: Pick<Blocks, "nodes">): string[] {
  return nodes.flatMap((node: RootContent) => {
    if (node.type === "text") return [node.value];
    return "children" in node ? textsIn({ nodes: node.children }) : [];
  });
}

function ofBlank(
  name: string,
  { answer, choices, accept }: BlankSetting,
  { mode }: ClozeSettings,
  { settingLine }: AuthoredBody,
): Found[] {
  const at = (field: string) => settingLine(["blanks", name, field]);
  const found: Found[] = [];
  if (choices !== undefined && mode !== "dropdown") {
    const suggestion =
      mode === "drag" ? "Write wrong ones under `distractors`." : "Write other right ones under `accept`.";
    found.push(["choices-misplaced", at("choices"), `In mode ${mode} a blank has no choices.`, suggestion]);
  }
  if (accept !== undefined && mode !== "type") {
    found.push([
      "accept-misplaced",
      at("accept"),
      `In mode ${mode} nothing is typed.`,
      "Remove it, or write `mode: type`.",
    ]);
  }
  if (mode !== "dropdown") return found;
  const listed = choices ?? [];
  if (listed.length < 2 || listed.length > most.choices) {
    const message = `The blank \`${name}\` has ${listed.length === 1 ? "one choice" : `${listed.length} choices`}.`;
    found.push(["choice-count", at("choices"), message, `Write 2 to ${most.choices} under \`choices\`.`]);
  } else if (!listed.includes(answer)) {
    const message = `The answer "${answer}" is not among the choices.`;
    found.push(["answer-not-a-choice", at("answer"), message, "Write it exactly as among the choices."]);
  }
  return [...found, ...twice(listed, at("choices"))];
}

function ofBank({ mode, blanks, distractors }: ClozeSettings, { settingLine }: AuthoredBody): Found[] {
  const at = settingLine(["distractors"]);
  if (mode === "dropdown" && distractors.length > 0) {
    const message = "In mode dropdown each blank has its own choices.";
    return [["distractors-misplaced", at, message, "Write them as `choices` of a blank."]];
  }
  if (mode !== "drag") return [];
  const bank = [...Object.values(blanks).map(({ answer }) => answer), ...distractors];
  const found: Found[] = twice(bank, distractors.length > 0 ? at : settingLine(["blanks"]));
  if (bank.length < 2 || bank.length > most.bank) {
    const message = `The bank has ${bank.length === 1 ? "one entry" : `${bank.length} entries`}.`;
    found.push(["bank-size", at, message, `Write \`distractors\` so that there are 2 to ${most.bank}.`]);
  }
  return found;
}

const twice = (texts: readonly string[], line: number): Found[] =>
  repeated(texts.map((text) => ({ text }))).map(([{ text }]) => [
    "duplicate-choice",
    line,
    `"${text}" is listed twice.`,
    "Keep one of them.",
  ]);

function ofGroups({ rule, groups, blanks }: ClozeSettings, { settingLine }: AuthoredBody): Found[] {
  const at = settingLine(["scoring"]);
  if (rule !== "rationale") {
    const message = `The rule ${rule} does not look at groups.`;
    return groups.length > 0 ? [["groups-misplaced", at, message, "Remove them, or write `rule: rationale`."]] : [];
  }
  const grouped = groups.flat();
  const wrong =
    grouped.find((name) => !Object.hasOwn(blanks, name)) ??
    Object.keys(blanks).find((name) => grouped.filter((one) => one === name).length !== 1);
  if (wrong === undefined) return [];
  const message = Object.hasOwn(blanks, wrong)
    ? `The blank \`${wrong}\` must stand in one group.`
    : `The groups name \`${wrong}\`, which is not a blank.`;
  return [["bad-groups", at, message, "Write for example `groups: [[drug, route], [site]]`, each blank once."]];
}
