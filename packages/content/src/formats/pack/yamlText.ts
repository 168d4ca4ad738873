import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  visit,
} from "yaml";
import { type Report, refuse } from "./problems.ts";

export type Path = readonly (string | number)[];

/** A parsed YAML text that still knows where each value stands. */
export interface YamlText {
  readonly value: unknown;
  /** The line of the field or list entry at `path`, or of the nearest one around it. */
  readonly lineOf: (path: Path) => number;
}

/** Lists and groups inside one another, deeper than any file of a pack needs; the parser recurses into them. */
const mostNested = 60;

/**
 * Reads YAML 1.2 (core schema: dates stay text, `on` is no boolean) without references; `firstLine` is the line of its
 * first line in the file. Null, and a problem, when it is not that.
 */
export function readYaml(text: string, firstLine: number, report: Report): YamlText | null {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    return refuse(
      report,
      "too-deep",
      firstLine - 1 + deep,
      "The fields are nested too deeply here.",
      "Write them flat, and close each bracket.",
    );
  }
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, counter.linePos(offset).line);
  const wrong = [...parsingErrors(document), ...unwanted(document)];
  for (const { offset, message, suggestion } of wrong) {
    report({ severity: "error", rule: "yaml", line: lineAt(offset), message, suggestion });
  }
  if (wrong.length > 0) return null;
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

/** The line, from 1, on which brackets or indentation go too deep; null when none does. */
function tooDeepAt(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split("\n").entries()) {
    for (const character of line) {
      if (character === "[" || character === "{") open += 1;
      if (character === "]" || character === "}") open = Math.max(0, open - 1);
    }
    const marks = /^[ ?:-]*/.exec(line)?.[0].length ?? 0;
    if (open > mostNested || marks > 2 * mostNested) return index + 1;
  }
  return null;
}

interface Wrong {
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string;
}

function parsingErrors({ errors, warnings }: Document): Wrong[] {
  return [...errors, ...warnings].map((error) => {
    const [message, suggestion] = sentenceFor(error.code, error.message);
    return { offset: error.pos[0], message, suggestion };
  });
}

/** What YAML allows and a pack does not: references, fields written twice, names that are no plain words. */
function unwanted(document: Document): Wrong[] {
  const wrong: Wrong[] = [];
  visit(document, {
    Alias: (_, node) => {
      wrong.push({
        offset: startOf(node),
        message: "This value begins with `*`, which YAML takes for a reference.",
        suggestion: 'Put the value in quotes: "...".',
      });
    },
    Map: (_, { items }) => {
      const names = new Set<string>();
      for (const { key } of items) {
        const offset = isNode(key) ? startOf(key) : 0;
        if (!isScalar(key))
          wrong.push({
            offset,
            message: "The name of this field is no plain word.",
            suggestion: "Put brackets and braces in quotes.",
          });
        else if (names.has(String(key.value)))
          wrong.push({ offset, message: "This field is written twice.", suggestion: "Keep one of them." });
        else names.add(String(key.value));
      }
    },
  });
  return wrong;
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
    case "TAB_AS_INDENT":
      return ["This line is indented with a tab.", "Indent with spaces."];
    case "BAD_INDENT":
    case "MISSING_CHAR":
      return ["This line does not fit the lines around it.", "Check its indentation, colons, quotes and brackets."];
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return [
        "This value holds a colon followed by a space, which starts a new field.",
        'Put the value in quotes: "...".',
      ];
    case "MULTIPLE_DOCS":
      return ["A line of three hyphens stands inside the fields.", "Remove it."];
    case "TAG_RESOLVE_FAILED":
      return ["This value begins with `!`, which marks a special type.", "Put the value in quotes."];
    default:
      return [
        `The fields cannot be read: ${message.split("\n")[0]}.`,
        "Compare with a file that works; quote values that hold `:` or `#`.",
      ];
  }
}
