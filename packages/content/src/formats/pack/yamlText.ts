import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { type Report, refuse } from "./problems.ts";

export type Path = readonly (string | number)[];

/** A parsed YAML text that still knows where each value stands. */
export interface YamlText {
  readonly value: unknown;
  /** The line of the field or list entry at `path`, or of the nearest one around it. */
  readonly lineOf: (path: Path) => number;
}

/** More than anyone writes by hand; a text that refers to itself to blow up has many more. */
const mostAliases = 100;

/**
 * Reads YAML 1.2 (core schema: dates stay text, `on` is no boolean); `firstLine` is the line of its first line in the
 * file. Null, and a problem, when it is not YAML.
 */
export function readYaml(text: string, firstLine: number, report: Report): YamlText | null {
  try {
    return parsed(text, firstLine, report);
  } catch (cause) {
    // The parser recurses into nested lists and counts aliases; both end in these two errors.
    if (cause instanceof RangeError) {
      return refuse(report, "yaml", firstLine, "The fields are nested too deeply.", "Write them flat, as in the examples.");
    }
    if (cause instanceof ReferenceError) {
      return refuse(report, "yaml", firstLine, "The fields refer to one another (`*name`) too often.", "Write the values out.");
    }
    throw cause;
  }
}

function parsed(text: string, firstLine: number, report: Report): YamlText | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, counter.linePos(offset).line);
  for (const error of [...document.errors, ...document.warnings]) {
    const [message, suggestion] = sentenceFor(error.code, error.message);
    report({ severity: "error", rule: "yaml", line: lineAt(error.pos[0]), message, suggestion });
  }
  if (document.errors.length + document.warnings.length > 0) return null;
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? startOf(node) : 0;
  for (const step of path) {
    const next = child(node, step);
    if (next === null) return offset;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

function child(node: unknown, step: string | number): { node: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(step));
    return pair && isNode(pair.key) ? { node: pair.value, offset: startOf(pair.key) } : null;
  }
  if (isSeq(node)) {
    const entry = node.items[Number(step)];
    return isNode(entry) ? { node: entry, offset: startOf(entry) } : null;
  }
  return null;
}

const startOf = (node: Node) => node.range?.[0] ?? 0;

function sentenceFor(code: string, message: string): [message: string, suggestion: string] {
  switch (code) {
    case "DUPLICATE_KEY":
      return ["This field is written twice.", "Keep one of them."];
    case "TAB_AS_INDENT":
      return ["This line is indented with a tab.", "Indent with spaces."];
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return ["This line does not fit the lines around it.", "Check its indentation, colons, quotes and brackets."];
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return ["This value holds a colon followed by a space, which starts a new field.", 'Put the value in quotes: "...".'];
    case "MULTIPLE_DOCS":
      return ["A line of three hyphens stands inside the fields.", "Remove it."];
    case "TAG_RESOLVE_FAILED":
      return ["This value begins with `!`, which marks a special type.", "Put the value in quotes."];
    default:
      return [`The fields cannot be read: ${message.split("\n")[0]}.`, "Compare with a file that works; quote values that hold `:` or `#`."];
  }
}
