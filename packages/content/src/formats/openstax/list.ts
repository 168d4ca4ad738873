import type { Depth } from "./depth.ts";
import { inlineRuns, type ModuleContext } from "./inline.ts";
import { paragraph } from "./markdown.ts";
import { element, elements, type XmlElement, type XmlNode } from "./xml.ts";

const deepestList = 5;

/** Reads the content of one list item; `blocks.ts` gives its own reader, so that lists may hold all that text may. */
export type ContentReader = (nodes: readonly XmlNode[], context: ModuleContext, depth: Depth) => string[];

/**
 * A list as one Markdown block, behind its title if it has one. Markdown numbers only in digits, so lists lettered in
 * the book become lines that begin with their letter. Beyond five levels, items stand as paragraphs.
 */
export function listBlocks(list: XmlElement, context: ModuleContext, depth: Depth, read: ContentReader): string[] {
  const items = elements(list, "item");
  const title = element(list, "title");
  const heading = title === null ? [] : [paragraph(inlineRuns(title.children, context), "space")];
  const lettered = letteringOf(list);
  if (lettered !== null) return [...heading, letteredLines(items, lettered, context)].filter((block) => block !== "");
  const inside = { ...depth, list: depth.list + 1 };
  const contents = items
    .map((item) => itemText(item, read(item.children, context, inside), context))
    .filter((text) => text !== "");
  const markers = depth.list < deepestList ? contents.map((_, i) => markerOf(list, i)) : contents.map(() => "");
  const block = contents.map((text, i) => indented(text, markers[i] ?? "")).join("\n");
  return [...heading, block].filter((one) => one !== "");
}

/** An item may carry a label of its own, which stands before its text. */
function itemText(item: XmlElement, blocks: readonly string[], context: ModuleContext): string {
  const label = element(item, "label");
  const words =
    label === null ? "" : paragraph(inlineRuns(label.children, context, { bold: true, italic: false }), "space");
  return (words === "" ? "" : `${words} `) + blocks.join("\n\n");
}

/** The mark of the item at `index` (from 0) in a lettered list, as printed: `a`, `B`, `iv`. */
export type Lettering = (index: number) => string;

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const letter: Lettering = (index) => (index < 26 ? String.fromCharCode(97 + index) : String(index + 1));
const letterings: Readonly<Record<string, Lettering>> = {
  "lower-alpha": letter,
  "upper-alpha": (index) => letter(index).toUpperCase(),
  "lower-roman": (index) => romans[index] ?? String(index + 1),
  "upper-roman": (index) => (romans[index] ?? String(index + 1)).toUpperCase(),
};

function letteringOf(list: XmlElement): Lettering | null {
  return letterings[list.attributes.get("number-style") ?? ""] ?? null;
}

function letteredLines(items: readonly XmlElement[], lettered: Lettering, context: ModuleContext): string {
  const lines = items.map((item, i) => `${lettered(i)}. ${paragraph(inlineRuns(item.children, context), "semicolon")}`);
  return lines.map((line) => line.replace(/^(\d+)\./, "$1\\.")).join("\\\n");
}

function markerOf(list: XmlElement, index: number): string {
  if (list.attributes.get("list-type") !== "enumerated") return "- ";
  const start = Number.parseInt(list.attributes.get("start-value") ?? "1", 10);
  return `${(start >= 0 && start < 1e6 ? start : 1) + index}. `;
}

function indented(text: string, marker: string): string {
  if (marker === "") return text;
  const indent = " ".repeat(marker.length);
  return text
    .split("\n")
    .map((line, i) => (i === 0 ? marker + line : line === "" ? "" : indent + line))
    .join("\n");
}
