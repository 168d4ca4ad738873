import type { Problem } from "../../authored.ts";
import { licenseOf } from "./metadata.ts";
import { noLicense } from "./license.ts";
import { slugOf } from "./slug.ts";
import { element, elements, parseXml, textOf, type XmlElement } from "./xml.ts";

/** The plan of a book: its collection file, read. */
export interface Book {
  readonly title: string;
  readonly slug: string;
  readonly uuid: string | null;
  readonly language: string;
  /** SPDX identifier, or `NOASSERTION`. */
  readonly license: string;
  readonly licenseAddress: string | null;
  /** In book order; a chapter is what directly holds modules. */
  readonly chapters: readonly Chapter[];
  /** Every module once, in book order: where to find them is `modules/<id>/index.cnxml`. */
  readonly moduleIds: readonly string[];
}

export interface Chapter {
  readonly title: string;
  /** The unit or part that the chapter stands in, if any. */
  readonly unit: string | null;
  readonly moduleIds: readonly string[];
}

/** Reads a book's collection file. `book` is null when it cannot be read; never throws. */
export function openBook(text: string, file: string): { book: Book | null; problems: Problem[] } {
  const { root, problem } = parseXml(text, file);
  if (problem !== null) return { book: null, problems: [problem] };
  const problems: Problem[] = [];
  const report = (line: number, severity: Problem["severity"], rule: string, message: string, suggestion: string) =>
    problems.push({ file, line, severity, rule, message, suggestion });
  const content = child(root, "content");
  if (root.name !== "col:collection" || content === null) {
    report(
      root.line,
      "error",
      "not-a-collection",
      `This file is not the collection of a book: it holds a <${root.name}>.`,
      "Name the folder that holds collections/ and modules/.",
    );
    return { book: null, problems };
  }
  const metadata = child(root, "metadata");
  const license = licenseOf(metadata);
  if (license === null || license.spdx === noLicense) {
    report(
      metadata?.line ?? root.line,
      "warning",
      "no-license",
      "The book names no licence that Osler knows.",
      "Find out under which licence it may be used before you share what is imported.",
    );
  }
  const outline = new Outline(report);
  outline.read(content, [], null);
  const title = textIn(metadata, "md:title") || "Untitled book";
  const book = {
    title,
    slug: slugOf(textIn(metadata, "md:slug") || title) || "book",
    uuid: textIn(metadata, "md:uuid") || null,
    language: textIn(metadata, "md:language") || (root.attributes.get("xml:lang") ?? "en"),
    license: license?.spdx ?? noLicense,
    licenseAddress: license?.address || null,
    chapters: outline.chapters.filter(({ moduleIds }) => moduleIds.length > 0),
    moduleIds: outline.moduleIds,
  };
  return { book, problems };
}

type Report = (line: number, severity: Problem["severity"], rule: string, message: string, suggestion: string) => void;

/** Walks subcollections: those that hold modules are chapters, those around them units. */
class Outline {
  readonly chapters: { title: string; unit: string | null; moduleIds: string[] }[] = [];
  readonly moduleIds: string[] = [];
  readonly #seen = new Set<string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  read(content: XmlElement, titles: readonly string[], chapter: string[] | null): void {
    for (const part of elements(content)) {
      if (part.name === "col:module") this.#addModule(part, chapter);
      if (part.name === "col:subcollection") this.#addSubcollection(part, titles);
    }
  }

  #addSubcollection(part: XmlElement, titles: readonly string[]): void {
    const inside = child(part, "content");
    if (inside === null) return;
    const title = textIn(part, "md:title") || `Chapter ${this.chapters.length + 1}`;
    const chapter = { title, unit: titles.at(-1) ?? null, moduleIds: [] };
    this.chapters.push(chapter);
    this.read(inside, [...titles, title], chapter.moduleIds);
  }

  #addModule(part: XmlElement, chapter: string[] | null): void {
    const id = part.attributes.get("document") ?? "";
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)) {
      this.#report(
        part.line,
        "error",
        "bad-module-id",
        `"${id.slice(0, 80)}" is not the id of a module.`,
        "An id is letters and digits, such as m46383.",
      );
    } else if (this.#seen.has(id)) {
      this.#report(
        part.line,
        "warning",
        "module-twice",
        `The module ${id} stands in the book twice.`,
        "It is imported once, where it stands first.",
      );
    } else {
      this.#seen.add(id);
      this.moduleIds.push(id);
      chapter?.push(id);
    }
  }
}

/** A child of the collection's own vocabulary, which some books write with a prefix and some without. */
function child(parent: XmlElement, name: string): XmlElement | null {
  return element(parent, name) ?? element(parent, `col:${name}`);
}

function textIn(parent: XmlElement | null, name: string): string {
  const found = parent === null ? null : element(parent, name);
  return found === null ? "" : textOf(found);
}
