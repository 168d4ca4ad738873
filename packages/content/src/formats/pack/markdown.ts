import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Report, refuse } from "./problems.ts";

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

/** More signs that open a list or a quotation on one line than a writer needs; nesting is what makes parsing slow. */
const mostNested = 40;

/** Reads Markdown that begins on `firstLine` of its file; null, and a problem, when it is nested beyond sense. */
export function readMarkdown(text: string, firstLine: number, report: Report): Blocks | null {
  const deep = text.split("\n").findIndex((line) => nesting(line) > mostNested);
  if (deep >= 0) {
    return refuse(report, "too-deep", firstLine + deep, "This line nests lists or quotations too deeply.", "Write them flat.");
  }
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

/** How many list and quotation signs, and how much indentation in steps of two, a line begins with. */
function nesting(line: string): number {
  const lead = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? "";
  return lead.replace(/\d+/g, "").replace(/ {2}|\t/g, "_").replace(/ /g, "").length;
}
