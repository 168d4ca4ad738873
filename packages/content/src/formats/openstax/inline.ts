import { type Labels, labelElsewhere } from "./labels.ts";
import type { LossTally } from "./losses.ts";
import { plainStyle, plainText, type Run } from "./markdown.ts";
import { mathText } from "./mathml.ts";
import { scriptText } from "./scripts.ts";
import { elements, textOf, type XmlElement, type XmlNode } from "./xml.ts";

/** What reading a part of a module needs to know about the whole of it. */
export interface ModuleContext {
  readonly moduleId: string;
  readonly labels: Labels;
  readonly losses: LossTally;
}

type Style = Pick<Run, "bold" | "italic">;
type Reader = (from: XmlElement, context: ModuleContext, style: Style) => Run[];

const bold = (style: Style): Style => ({ ...style, bold: true });
const italic = (style: Style): Style => ({ ...style, italic: true });
const lineBreak: Run = { ...plainStyle, text: "\n" };

/** Running text: nodes as runs of plain, bold and italic text. Blocks inside stand on lines of their own. */
export function inlineRuns(nodes: readonly XmlNode[], context: ModuleContext, style: Style = plainStyle): Run[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [{ ...style, text: node.replace(/[ \t\r\n]+/g, " ") }];
    const reader = readers[node.name];
    return reader === undefined ? unknown(node, context, style) : reader(node, context, style);
  });
}

const inner: Reader = (from, context, style) => inlineRuns(from.children, context, style);
const inItalics: Reader = (from, context, style) => inner(from, context, italic(style));
const onOwnLine: Reader = (from, context, style) => [lineBreak, ...inner(from, context, style), lineBreak];
const nothing: Reader = () => [];
const script =
  (which: "sub" | "sup"): Reader =>
  (from, context, style) => [{ ...style, text: scriptText(plain(from, context), which) }];

const readers: Readonly<Record<string, Reader>> = {
  term: (from, context, style) => inner(from, context, isQuiet(from) ? style : bold(style)),
  emphasis: (from, context, style) => inner(from, context, emphasised(from.attributes.get("effect") ?? "bold", style)),
  foreign: inItalics,
  cite: inItalics,
  "cite-title": inItalics,
  sub: script("sub"),
  sup: script("sup"),
  link: linkRuns,
  "m:math": (from, _, style) => [{ ...style, text: mathText(from) }],
  newline: () => [lineBreak],
  space: (_, __, style) => [{ ...style, text: " " }],
  quote: (from, context, style) => wrapped("“", inner(from, context, style), "”", style),
  footnote: (from, context, style) => wrapped(" (note: ", inner(from, context, style), ")", style),
  media: (from, context, style) => [{ ...style, text: pictureWords(from, context) }],
  figure: onOwnLine,
  subfigure: onOwnLine,
  caption: onOwnLine,
  equation: onOwnLine,
  para: onOwnLine,
  list: onOwnLine,
  item: onOwnLine,
  definition: onOwnLine,
  note: onOwnLine,
  title: onOwnLine,
  preformat: onOwnLine,
  table: onOwnLine,
  tgroup: inner,
  thead: inner,
  tbody: inner,
  row: onOwnLine,
  entry: (from, context, style) => [...inner(from, context, style), { ...style, text: " " }],
  code: inner,
  span: inner,
  meaning: inner,
  name: inner,
  seealso: nothing,
  colspec: nothing,
  label: nothing,
};

/** The text of an element as a reader sees it, without markup. */
export function plain(from: XmlElement, context: ModuleContext): string {
  const runs = inlineRuns(from.children, context);
  return runs
    .map((run) => run.text)
    .join("")
    .replace(/\n+/g, " ");
}

/** A picture within running text: its description stands for it. */
function pictureWords(media: XmlElement, context: ModuleContext): string {
  context.losses.add("picture", pictureReason);
  const described = describedBy(media);
  return described === "" ? " (picture not imported) " : ` (picture not imported: ${described}) `;
}

export const pictureReason = "pictures are not imported; their captions and descriptions are";

/** The description that the book gives for a picture, for those who cannot see it. */
export function describedBy(media: XmlElement): string {
  return (media.attributes.get("alt") ?? "").replace(/\s+/g, " ").trim();
}

function linkRuns(link: XmlElement, context: ModuleContext, style: Style): Run[] {
  const runs = inner(link, context, style);
  const words = plainText(runs);
  const address = addressWords(link.attributes.get("url") ?? "");
  if (address !== "")
    return words === "" || words.includes(address)
      ? orText(runs, address, style)
      : [...runs, { ...style, text: ` (${address})` }];
  return orText(runs, labelOf(link, context), style);
}

function orText(runs: Run[], text: string, style: Style): Run[] {
  return plainText(runs) === "" ? [{ ...style, text }] : runs;
}

function labelOf({ attributes }: XmlElement, { labels, moduleId }: ModuleContext): string {
  const [target, document] = [attributes.get("target-id"), attributes.get("document") ?? ""];
  if (document !== "" && document !== moduleId) return labelElsewhere(target);
  return labels.get(target ?? "") ?? "the place named in the book";
}

/** A web address as words, without scheme; other schemes are left out. */
function addressWords(url: string): string {
  return /^https?:\/\/(\S+)$/i.exec(url.trim())?.[1]?.replace(/\/$/, "") ?? "";
}

function wrapped(before: string, runs: readonly Run[], after: string, style: Style): Run[] {
  return [{ ...style, text: before }, ...runs, { ...style, text: after }];
}

/** Words marked as terms only for the book's index are not set in bold, there or here. */
function isQuiet({ attributes }: XmlElement): boolean {
  return (attributes.get("class") ?? "").includes("no-emphasis");
}

/** Underlining and misspelt effects become italics; `normal` and `smallcaps` none. */
function emphasised(effect: string, style: Style): Style {
  if (effect === "bold" || effect === "strong") return bold(style);
  return effect === "normal" || effect === "smallcaps" ? style : italic(style);
}

function unknown(from: XmlElement, context: ModuleContext, style: Style): Run[] {
  if (textOf(from) === "" && elements(from).length === 0) {
    context.losses.add(`<${from.name}>`, "elements of this kind cannot be shown");
    return [];
  }
  context.losses.add(`<${from.name}>`, "elements of this kind are not known; their text is kept");
  return inner(from, context, style);
}
