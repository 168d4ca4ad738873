import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Problem } from "../../authored.ts";

/** An element of a parsed file. */
export interface XmlElement {
  /** Local name; elements of other vocabularies carry a prefix: `m:` MathML, `md:` metadata, `col:` collection. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Counts from 1. */
  readonly line: number;
}

export type XmlNode = XmlElement | string;

export type ParsedXml =
  | { readonly root: XmlElement; readonly problem: null }
  | { readonly root: null; readonly problem: Problem };

const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1998/Math/MathML", "m:"],
  ["http://cnx.rice.edu/mdml", "md:"],
  ["http://cnx.rice.edu/mdml/0.4", "md:"],
  ["http://cnx.rice.edu/collxml", "col:"],
]);

const longest = 10 * 1024 * 1024;
const deepest = 500;
const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Parses one XML file, strictly: what is not well-formed is refused, nothing is ever loaded, and no entity is
 * expanded but the five of XML itself. Refuses files of more than 10 Mi characters, elements nested more than
 * 500 deep, and a DOCTYPE that declares anything. Never throws.
 */
export function parseXml(text: string, file: string): ParsedXml {
  if (text.length > longest) {
    return refused(
      file,
      1,
      "too-large",
      "This file is larger than 10 MB.",
      "A section of a book is far smaller: look whether it is the right file.",
    );
  }
  const builder = new TreeBuilder();
  try {
    builder.parser.write(text).close();
  } catch (thrown) {
    if (thrown instanceof Refusal)
      return refused(file, builder.parser.line, thrown.rule, thrown.message, thrown.suggestion);
    const what = (thrown as Error).message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const repair = "Repair the file at this line, or fetch it again; the other sections are not affected.";
    return refused(file, builder.parser.line, "not-well-formed", `This file is not well-formed XML: ${what}.`, repair);
  }
  return builder.root === null
    ? refused(file, 1, "not-well-formed", "This file holds no XML element.", "Fetch the file again.")
    : { root: builder.root, problem: null };
}

/** The child elements, all of them or those of one name. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => typeof node !== "string" && (name === undefined || node.name === name),
  );
}

/** The first child element of that name, or null. */
export function element(parent: XmlElement, name: string): XmlElement | null {
  return elements(parent, name)[0] ?? null;
}

/** Every element below `parent`, in the order of the file. */
export function descendants(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (from: XmlElement) => {
    for (const child of from.children) {
      if (typeof child === "string") continue;
      found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** All text inside, with runs of white space made one space and none at the ends. */
export function textOf(node: XmlNode): string {
  const pieces: string[] = [];
  collectText(node, pieces);
  return pieces.join("").replace(/\s+/g, " ").trim();
}

/** The words of a `class` attribute. */
export function classesOf({ attributes }: XmlElement): string[] {
  return (attributes.get("class") ?? "").split(/\s+/).filter((word) => word !== "");
}

function collectText(node: XmlNode, pieces: string[]): void {
  if (typeof node === "string") pieces.push(node);
  else for (const child of node.children) collectText(child, pieces);
}

function refused(file: string, line: number, rule: string, message: string, suggestion: string): ParsedXml {
  return { root: null, problem: { file, line, severity: "error", rule, message, suggestion } };
}

class Refusal extends Error {
  readonly rule: string;
  readonly suggestion: string;
  constructor(rule: string, message: string, suggestion: string) {
    super(message);
    this.rule = rule;
    this.suggestion = suggestion;
  }
}

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: true });
  root: XmlElement | null = null;
  readonly #open: { readonly children: XmlNode[] }[] = [];

  constructor() {
    this.parser.on("opentag", (tag) => this.#enter(tag));
    this.parser.on("closetag", () => this.#open.pop());
    this.parser.on("text", (text) => this.#open.at(-1)?.children.push(text));
    this.parser.on("cdata", (text) => this.#open.at(-1)?.children.push(text));
    this.parser.on("doctype", refuseDeclarations);
  }

  #enter(tag: SaxesTagNS): void {
    if (this.#open.length >= deepest) {
      throw new Refusal(
        "too-deep",
        `Elements are nested more than ${deepest} deep.`,
        "Look whether it is the right file.",
      );
    }
    const children: XmlNode[] = [];
    const name = `${prefixes.get(tag.uri) ?? ""}${tag.local}`;
    const entered = { name, attributes: attributesOf(tag), children, line: this.parser.line };
    if (this.#open.length === 0) this.root = entered;
    this.#open.at(-1)?.children.push(entered);
    this.#open.push(entered);
  }
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const entries = Object.entries(tag.attributes);
  return entries.length === 0 ? noAttributes : new Map(entries.map(([name, attribute]) => [name, attribute.value]));
}

/** A DOCTYPE that only names its DTD is harmless, since nothing is loaded; one that declares entities may not be. */
function refuseDeclarations(doctype: string): void {
  if (!doctype.includes("[")) return;
  const suggestion = "Take the declarations out of the DOCTYPE; books of OpenStax need none.";
  throw new Refusal(
    "declares-entities",
    "The DOCTYPE of this file declares entities of its own, which are not expanded.",
    suggestion,
  );
}
