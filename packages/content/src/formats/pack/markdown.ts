import { fromMarkdown } from "mdast-util-from-markdown";
import { type Report, refuse } from "./problems.ts";

/** A block or a part of one, as the parser gives it. */
export type RootContent = ReturnType<typeof fromMarkdown>["children"][number];

/** A piece of Markdown as its author wrote it, and the line of the file on which it begins. */
export interface Slice {
  readonly text: string;
  readonly line: number;
}

/** The top-level blocks of a Markdown text, whose source can be cut out by position. */
export interface Blocks {
  readonly nodes: readonly RootContent[];
  /** The author's words from the start of `first` to the end of `last`. */
  readonly slice: (first: RootContent, last: RootContent) => Slice;
  readonly lineOf: (node: RootContent) => number;
}

/**
 * How much Markdown one file may hold. The parser's time grows with the square of these; a text within them is read in
 * a moment, whoever wrote it, and no text that people study goes near them.
 */
const most = { characters: 100_000, lines: 3000, listLines: 500, nested: 10, marksInBlock: 600 };

/** Reads Markdown that begins on `firstLine` of its file; null, and a problem, when it is too large or nested beyond sense. */
export function readMarkdown(text: string, firstLine: number, report: Report): Blocks | null {
  if (!withinLimits(text, firstLine, report)) return null;
  const nodes = fromMarkdown(text).children;
  const lineOf = (node: RootContent) => firstLine - 1 + (node.position?.start.line ?? 1);
  const slice = (first: RootContent, last: RootContent) => ({
    text: text.slice(startOf(first), endOf(last)).trim(),
    line: lineOf(first),
  });
  return { nodes, slice, lineOf };
}

/** Where a node begins in its source, in UTF-16 code units. */
export const startOf = (node: RootContent) => node.position?.start.offset ?? 0;
/** Where a node ends in its source. */
export const endOf = (node: RootContent) => node.position?.end.offset ?? 0;

function withinLimits(text: string, firstLine: number, report: Report): boolean {
  const beyond = limitBroken(text);
  if (beyond === null) return true;
  const [rule, index, message, suggestion] = beyond;
  refuse(report, rule, firstLine + index, message, suggestion);
  return false;
}

type Broken = readonly [rule: string, lineIndex: number, message: string, suggestion: string];

const split = "Split it into several files.";

function limitBroken(text: string): Broken | null {
  const lines = text.split("\n");
  if (text.length > most.characters)
    return ["too-large", 0, `This text has more than ${most.characters} characters.`, split];
  if (lines.length > most.lines) return ["too-large", 0, `This text has more than ${most.lines} lines.`, split];
  const depths = lines.map(nesting);
  const deep = depths.findIndex((depth) => depth > most.nested);
  if (deep >= 0) return ["too-deep", deep, "This line nests lists or quotations too deeply.", "Write them flat."];
  const entry = depths.flatMap((depth, index) => (depth > 0 ? [index] : []))[most.listLines];
  if (entry !== undefined)
    return [
      "too-many-entries",
      entry,
      `This text has more than ${most.listLines} lines of lists and quotations.`,
      split,
    ];
  const marked = crowdedLine(lines);
  return marked === null
    ? null
    : [
        "too-many-marks",
        marked,
        "This paragraph holds too many signs such as * _ [ `.",
        "Write plain words, or begin a new paragraph.",
      ];
}

/** The index of the line on which a block has more signs of emphasis, links and code than the parser can weigh quickly. */
function crowdedLine(lines: readonly string[]): number | null {
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    marks = line.trim() === "" ? 0 : marks + line.replace(/[^*_[\]<&`!]/g, "").length;
    if (marks > most.marksInBlock) return index;
  }
  return null;
}

/** How deep a list entry or quotation stands: its signs, and its indentation in steps of two; 0 for other lines. */
function nesting(line: string): number {
  const lead = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? "";
  const signs = lead.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return signs === 0 ? 0 : signs + Math.floor(indent / 2);
}
