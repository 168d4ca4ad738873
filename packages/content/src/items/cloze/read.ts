import { seededRandom, shuffled } from "@osler/std";
import type { AuthoredBody } from "../../authored.ts";
import { refuse } from "../../formats/pack/problems.ts";
import { letter, type Option } from "../options.ts";
import { placeholdersIn } from "../placeholders.ts";
import { problemsOf } from "./check.ts";
import { bySize } from "./scale.ts";
import type { BlankSetting, ClozeSettings } from "./settings.ts";

/**
 * Reads a cloze item: the stem with its `{{blanks}}`, and what the front matter says of them. Choices and bank are
 * shuffled by the item's id before they get their letters (numbers go by size), so that a letter tells nothing. Null, and problems, when
 * they do not fit each other.
 */
export function readCloze(authored: AuthoredBody, id: string) {
  const settings = settingsOf(authored);
  if (settings === null) return null;
  const problems = problemsOf(settings, authored);
  for (const [rule, line, message, suggestion] of problems) refuse(authored.report, rule, line, message, suggestion);
  if (problems.length > 0) return null;
  const names = placeholdersIn(authored.stem).map(({ name }) => name);
  const blanks = names.map((name) => ({ name, ...(settings.blanks[name] as BlankSetting) }));
  const key = {
    feedback: Object.fromEntries(blanks.flatMap(({ name, feedback }) => (feedback ? [[name, feedback]] : []))),
    rule: settings.rule,
    groups: settings.groups.map((group) => [...group]),
  };
  const filled = fillings(settings, blanks, id);
  return {
    body: { stem: authored.stem, mode: settings.mode, ...filled.body },
    answerKey: { ...key, notMeant: settings.mode === "type" ? [...settings.distractors] : [], answers: filled.answers },
  };
}

function settingsOf({ settings, line, report }: AuthoredBody): ClozeSettings | null {
  const mode = settings["mode"] as ClozeSettings["mode"] | undefined;
  const blanks = settings["blanks"] as ClozeSettings["blanks"] | undefined;
  if (mode === undefined) {
    refuse(report, "missing-field", line, "`mode` is missing.", "It must be one of dropdown, drag, type.");
  }
  if (blanks === undefined) {
    const suggestion = "Write under `blanks` what belongs into each {{name}} of the text.";
    refuse(report, "missing-field", line, "`blanks` is missing.", suggestion);
  }
  if (mode === undefined || blanks === undefined) return null;
  const scoring = settings["scoring"] as Partial<Pick<ClozeSettings, "rule" | "groups">> | undefined;
  const distractors = (settings["distractors"] as readonly string[] | undefined) ?? [];
  return { mode, blanks, distractors, rule: scoring?.rule ?? "per-blank", groups: scoring?.groups ?? [] };
}

type NamedBlank = BlankSetting & { readonly name: string };

interface Fillings {
  readonly body: { readonly blanks: { name: string; choices?: Option[] }[]; readonly bank?: Option[] };
  readonly answers: Record<string, string[]>;
}

function fillings(settings: ClozeSettings, blanks: readonly NamedBlank[], id: string): Fillings {
  switch (settings.mode) {
    case "dropdown":
      return fromChoices(blanks, id);
    case "drag":
      return fromBank(settings, blanks, id);
    case "type":
      return {
        body: { blanks: blanks.map(({ name }) => ({ name })) },
        answers: Object.fromEntries(blanks.map(({ name, answer, accept = [] }) => [name, [answer, ...accept]])),
      };
  }
}

function fromChoices(blanks: readonly NamedBlank[], id: string): Fillings {
  const each = blanks.map(({ name, answer, choices = [] }) => ({
    name,
    answer,
    choices: inNeutralOrder(choices, `${id}:${name}`),
  }));
  return {
    body: { blanks: each.map(({ name, choices }) => ({ name, choices })) },
    answers: Object.fromEntries(each.map(({ name, answer, choices }) => [name, [letterOf(answer, choices)]])),
  };
}

function fromBank({ distractors }: ClozeSettings, blanks: readonly NamedBlank[], id: string): Fillings {
  const bank = lettered(shuffled([...blanks.map(({ answer }) => answer), ...distractors], seededRandom(id)));
  return {
    body: { blanks: blanks.map(({ name }) => ({ name })), bank },
    answers: Object.fromEntries(blanks.map(({ name, answer }) => [name, [letterOf(answer, bank)]])),
  };
}

function inNeutralOrder(choices: readonly string[], seed: string): Option[] {
  const texts = choices.map((text) => ({ text }));
  return lettered((bySize(texts) ?? shuffled(texts, seededRandom(seed))).map(({ text }) => text));
}

const lettered = (texts: readonly string[]): Option[] => texts.map((text, i) => ({ id: letter(i), text }));
const letterOf = (answer: string, options: readonly Option[]) => options.find(({ text }) => text === answer)?.id ?? "";
