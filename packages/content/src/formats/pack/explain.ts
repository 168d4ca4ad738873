import type { z } from "zod";
import { fieldsAt } from "./fields.ts";
import { didYouMean } from "./nearest.ts";
import type { Report } from "./problems.ts";
import type { Path, YamlText } from "./yamlText.ts";

type Issue = z.core.$ZodIssue;

/** What the fields belong to, and what to say to a field that belongs elsewhere. */
export interface About {
  /** For example "an sba item". */
  readonly what: string;
  readonly elsewhere?: (field: string) => string | null;
}

/** More unknown fields than this in one place are one mistake, not many. */
const mostKeys = 60;

interface Telling {
  readonly schema: z.ZodType;
  readonly fields: YamlText;
  readonly about: About;
  readonly report: Report;
}

/** The value of `fields` if it fits `schema`; else null, with one sentence for each thing that does not fit. */
export function fitting<T>(schema: z.ZodType<T>, fields: YamlText, about: About, report: Report): T | null {
  const result = schema.safeParse(fields.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) tell(issue, [], { schema, fields, about, report });
  return null;
}

function tell(issue: Issue, around: Path, telling: Telling): void {
  const path = [...around, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code === "invalid_union") {
    const likely = likeliest(issue.errors);
    if (likely !== null) for (const inner of likely) tell(inner, path, telling);
    else
      say(
        "wrong-type",
        path,
        `${subject(path)} is ${shown(valueAt(telling.fields.value, path))}, which does not fit here.`,
        null,
        telling,
      );
    return;
  }
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys.slice(0, mostKeys)) tellUnknown(key, path, telling);
    return;
  }
  const [rule, message, suggestion] = sentence(issue, path, valueAt(telling.fields.value, path));
  say(rule, path, message, suggestion, telling);
}

function say(rule: string, path: Path, message: string, suggestion: string | null, { fields, report }: Telling): void {
  report({ severity: "error", rule, line: fields.lineOf(path), message, suggestion });
}

/** Of several shapes a value might have had, the one it was most likely meant to be: the nearest to fitting. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const shaped = branches.filter(
    (issues) => !issues.some((one) => one.code === "invalid_type" && one.path.length === 0),
  );
  const cost = (issues: readonly Issue[]) =>
    issues.reduce((sum, one) => sum + (one.code === "unrecognized_keys" ? one.keys.length : 1), 0);
  return shaped.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

function tellUnknown(key: string, path: Path, telling: Telling): void {
  const known = fieldsAt(telling.schema, path);
  const what = path.length === 0 ? telling.about.what : inWords(path);
  const elsewhere = path.length === 0 ? telling.about.elsewhere?.(key) : null;
  const suggestion = elsewhere ?? didYouMean(key, known) ?? `The fields here are ${known.join(", ")}.`;
  say("unknown-field", [...path, key], `\`${clip(key)}\` is not a field of ${what}.`, suggestion, telling);
}

function sentence(
  issue: Issue,
  path: Path,
  value: unknown,
): [rule: string, message: string, suggestion: string | null] {
  const name = subject(path);
  if (value === undefined) return ["missing-field", `${name} is missing.`, hint(issue)];
  switch (issue.code) {
    case "invalid_type":
      return [
        "wrong-type",
        `${name} is ${shown(value)}, but must be ${typeName(issue.expected)}.`,
        quoting(issue.expected, value),
      ];
    case "invalid_value":
      return [
        "unknown-value",
        `${name} is ${shown(value)}, but must be ${oneOf(issue.values)}.`,
        didYouMean(typeof value === "string" ? value : "", issue.values.map(String)),
      ];
    case "too_small":
      return [
        "too-small",
        issue.minimum === 1 && issue.origin !== "number"
          ? `${name} is empty.`
          : `${name} is ${shown(value)}, but must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}.`,
        null,
      ];
    case "too_big":
      return [
        "too-big",
        issue.origin === "number"
          ? `${name} is ${shown(value)}, but must be at most ${issue.maximum}.`
          : `${name} is too long: at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "entries"}.`,
        null,
      ];
    case "invalid_key":
      return [
        "wrong-form",
        `${name} cannot be called that: ${issue.issues[0]?.message ?? "the name does not fit"}.`,
        null,
      ];
    default:
      return ["wrong-form", `${name} is ${shown(value)}, but ${issue.message}.`, null];
  }
}

const hint = (issue: Issue) => (issue.code === "invalid_value" ? `It must be ${oneOf(issue.values)}.` : null);

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? `\`${String(values[0])}\`` : `one of ${values.map(String).join(", ")}`;

function quoting(expected: string, value: unknown): string | null {
  const writtenPlain = typeof value === "number" || typeof value === "boolean";
  return expected === "string" && writtenPlain ? `Put it in quotes: "${String(value)}".` : null;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};
const typeName = (expected: string) => typeNames[expected] ?? expected;

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return `\`${clip(typeof value === "string" ? value : JSON.stringify(value))}\``;
}

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** "`locator`, in entry 3 of `sources`" */
function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last === "number") return inWords(path).replace(/^entry/, "Entry");
  return path.length === 1 ? `\`${clip(last)}\`` : `\`${clip(last)}\`, in ${inWords(path.slice(0, -1))},`;
}

function inWords(path: Path): string {
  const steps = path.map((step) => (typeof step === "number" ? `entry ${step + 1}` : `\`${clip(step)}\``));
  return steps.toReversed().join(" of ");
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== "object" || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
