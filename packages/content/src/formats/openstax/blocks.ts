import { type Depth, topDepth } from "./depth.ts";
import { describedBy, inlineRuns, type ModuleContext, pictureReason, plain } from "./inline.ts";
import { listBlocks } from "./list.ts";
import { escapeText, paragraph, plainStyle, type Run } from "./markdown.ts";
import { tableBlocks } from "./table.ts";
import { classesOf, descendants, element, elements, textOf, type XmlElement, type XmlNode } from "./xml.ts";

type Reader = (from: XmlElement, context: ModuleContext, depth: Depth) => string[];

/**
 * Content of a module as Markdown blocks, in the order of the book. Exercises and glossaries are left out: they become
 * items, self-checks and cards. What can not be shown is counted in `context.losses`.
 */
export function blocksOf(nodes: readonly XmlNode[], context: ModuleContext, depth: Depth = topDepth): string[] {
  const blocks: string[] = [];
  let running: XmlNode[] = [];
  const flush = () => {
    const text = paragraph(inlineRuns(running, context));
    if (text !== "") blocks.push(text);
    running = [];
  };
  for (const node of nodes) {
    const reader = typeof node === "string" ? undefined : readers[node.name];
    if (typeof node === "string" || reader === undefined) running.push(node);
    else {
      flush();
      for (const block of reader(node, context, depth)) blocks.push(block);
    }
  }
  flush();
  return blocks;
}

const inner: Reader = (from, context, depth) => blocksOf(from.children, context, depth);
const nothing: Reader = () => [];
const notShown =
  (what: string): Reader =>
  (_, { losses }) => {
    losses.add(what, "only text is imported");
    return [];
  };

const readers: Readonly<Record<string, Reader>> = {
  para: titled,
  div: inner,
  section: (from, context, depth) => sectionBlocks(from, context, depth),
  figure: figureBlocks,
  media: (from, context, depth) => figureBlocks(from, context, depth),
  table: (from, context) => tableBlocks(from, context),
  list: (from, context, depth) => listBlocks(from, context, depth, blocksOf),
  note: (from, context, depth) => quoted(noteBlocks(from, context, deeper(depth)), depth),
  example: (from, context, depth) => quoted(noteBlocks(from, context, deeper(depth)), depth),
  quote: (from, context, depth) => quoted(inner(from, context, deeper(depth)), depth),
  rule: inner,
  statement: inner,
  proof: inner,
  equation: (from, context) =>
    [paragraph(inlineRuns(elements(from, "m:math"), context), "space")].filter((text) => text !== ""),
  iframe: notShown("embedded web page"),
  video: notShown("video"),
  audio: notShown("audio"),
  flash: notShown("animation"),
  "java-applet": notShown("animation"),
  exercise: nothing,
  glossary: nothing,
  title: nothing,
  label: nothing,
};

/** A section with its heading, or nothing when all it holds becomes items or cards. */
export function sectionBlocks(section: XmlElement, context: ModuleContext, depth: Depth = topDepth): string[] {
  const blocks = inner(section, context, { ...depth, heading: Math.min(6, depth.heading + 1) });
  const heading = headingOf(section, context);
  if (blocks.length === 0) return [];
  return together(heading === "" ? blocks : [`${"#".repeat(depth.heading)} ${heading}`, ...blocks]);
}

function headingOf(from: XmlElement, context: ModuleContext): string {
  const title = element(from, "title");
  return title === null ? "" : paragraph(inlineRuns(title.children, context), "space");
}

function titled(from: XmlElement, context: ModuleContext, depth: Depth): string[] {
  return [...boldLine([], element(from, "title"), context), ...inner(from, context, depth)];
}

/** A note begins with its kind and title in bold: the book's own label, or the words of its class. */
function noteBlocks(note: XmlElement, context: ModuleContext, depth: Depth): string[] {
  const blocks = inner(note, context, depth);
  if (blocks.length === 0) return [];
  const label = element(note, "label");
  const title = element(note, "title");
  const named = (label === null ? "" : plain(label, context).trim()) || kindOfNote(note);
  const kind = title !== null && textOf(title).toLowerCase() === named.toLowerCase() ? "" : named;
  return [...boldLine([kind, title === null || kind === "" ? "" : ": "], title, context), ...blocks];
}

const noteKinds: Readonly<Record<string, string>> = {
  interactive: "Interactive link",
  everyday: "Everyday connection",
  homeostatic: "Homeostatic imbalance",
  career: "Career connection",
};

/** `anatomy aging` is the book's style followed by the kind of note: `Aging`. */
function kindOfNote(note: XmlElement): string {
  const classes = classesOf(note);
  const known = classes.find((word) => Object.hasOwn(noteKinds, word));
  const kind = known === undefined ? ((classes[1] ?? classes[0])?.replace(/-/g, " ") ?? "") : (noteKinds[known] ?? "");
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** A figure is its title, its caption and the description given for those who cannot see it. */
function figureBlocks(figure: XmlElement, context: ModuleContext, depth: Depth): string[] {
  const media = figure.name === "media" ? [figure] : descendants(figure).filter(({ name }) => name === "media");
  const pictures = media.filter((one) => !isWebPage(one));
  for (const _ of pictures) context.losses.add("picture", pictureReason);
  for (const _ of media.slice(pictures.length))
    context.losses.add("embedded web page", "only its description is imported");
  const isPage = media.length > pictures.length;
  const label = context.labels.get(figure.attributes.get("id") ?? "") ?? "";
  const title = element(figure, "title");
  const name = label.startsWith("Figure") ? label : isPage ? "Web page" : "Figure";
  const heading = boldLine([name, title === null ? "" : ". "], title, context);
  const caption = element(figure, "caption");
  const captioned = caption === null ? [] : blocksOf(caption.children, context, deeper(depth));
  const described = media
    .map(describedBy)
    .filter((text) => text !== "")
    .map((text) => `*What it shows:* ${escapeText(text)}`);
  return quoted(
    [`${heading.join("")} (${isPage ? "web page" : "picture"} not imported)`, ...captioned, ...described],
    depth,
  );
}

function isWebPage(media: XmlElement): boolean {
  return element(media, "iframe") !== null;
}

const deepestQuote = 3;

/** Markdown's quotation marks; beyond three levels the blocks stand as they are. */
function quoted(blocks: readonly string[], depth: Depth): string[] {
  if (blocks.length === 0 || depth.quote >= deepestQuote) return together(blocks);
  const lines = blocks.join("\n\n").split("\n");
  return [lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n")];
}

/** Many blocks as one, so that what is nested deep is not handed on piece by piece through every level. */
function together(blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [blocks.join("\n\n")];
}

function deeper(depth: Depth): Depth {
  return { ...depth, quote: depth.quote + 1 };
}

/** A line of words and a title, all in bold; no line when there are neither. */
function boldLine(words: readonly string[], title: XmlElement | null, context: ModuleContext): string[] {
  const bold = { ...plainStyle, bold: true };
  const runs: Run[] = words.map((text) => ({ ...bold, text }));
  const line = paragraph([...runs, ...inlineRuns(title?.children ?? [], context, bold)], "space");
  return line === "" ? [] : [line];
}
