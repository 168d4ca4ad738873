import type { Problem } from "../../authored.ts";
import { blocksOf, sectionBlocks } from "./blocks.ts";
import { exercisesOf, type Question, type SelfCheck } from "./exercises.ts";
import { type GlossaryCard, glossaryCards } from "./glossary.ts";
import type { ModuleContext } from "./inline.ts";
import { labelsOf } from "./labels.ts";
import { type Loss, LossTally } from "./losses.ts";
import { type Author, licenseOf, moduleAuthors, objectivesOf, prefaceAuthors, titleOf } from "./metadata.ts";
import { classesOf, element, elements, parseXml, type XmlElement, type XmlNode } from "./xml.ts";

/** One module of a book, read: what becomes its reading, items, cards and concept. */
export interface BookModule {
  /** As the collection names it, for example `m46383`. */
  readonly id: string;
  readonly title: string;
  /** It opens its chapter rather than teaching a part of it. */
  readonly introduction: boolean;
  readonly objectives: readonly string[];
  /** SPDX identifier of the module's own licence; null when it names none and the book's holds. */
  readonly license: string | null;
  readonly authors: readonly string[];
  /** The book's authors, when this module is the preface that names them. */
  readonly bookAuthors: readonly Author[];
  /** Markdown, one text per top section. */
  readonly texts: readonly string[];
  readonly selfChecks: readonly SelfCheck[];
  readonly questions: readonly Question[];
  readonly cards: readonly GlossaryCard[];
  readonly losses: readonly Loss[];
}

/**
 * Reads one module's CNXML. Never throws: a file that is refused yields no module and one problem that names file and
 * line, and the import can go on with the next.
 *
 * @param file how the file is called in problems
 */
export function readModule(
  id: string,
  text: string,
  file = `modules/${id}/index.cnxml`,
): { module: BookModule | null; problems: Problem[] } {
  const { root, problem } = parseXml(text, file);
  if (problem !== null) return { module: null, problems: [problem] };
  const content = element(root, "content");
  if (root.name !== "document" || content === null) {
    const suggestion = "A module is a CNXML file: a document with a content element.";
    return {
      module: null,
      problems: [
        {
          file,
          line: root.line,
          severity: "error",
          rule: "not-cnxml",
          message: `This file is not a module: it holds a <${root.name}>.`,
          suggestion,
        },
      ],
    };
  }
  return { module: moduleOf(id, root, content), problems: [] };
}

function moduleOf(id: string, document: XmlElement, content: XmlElement): BookModule {
  const metadata = element(document, "metadata");
  const tally = new LossTally(id);
  const context = { moduleId: id, labels: labelsOf(content), losses: tally };
  const texts = [...objectivesText(metadata, context), ...textsOf(content, context)];
  return {
    id,
    title: titleOf(document) || id,
    introduction: classesOf(document).includes("introduction") || classesOf(content).includes("introduction"),
    objectives: objectivesOf(document),
    license: licenseOf(metadata)?.spdx ?? null,
    authors: moduleAuthors(metadata),
    bookAuthors: prefaceAuthors(document),
    texts,
    ...exercisesOf(content, context),
    cards: glossaryCards(document, context),
    losses: tally.losses,
  };
}

/** The abstract is shown above the text when it lists objectives, as the book does. */
function objectivesText(metadata: XmlElement | null, context: ModuleContext): string[] {
  const abstract = metadata === null ? null : element(metadata, "md:abstract");
  if (abstract === null || elements(abstract, "list").length === 0) return [];
  return [blocksOf(abstract.children, context).join("\n\n")];
}

/** One text for each top section, and for what stands before, between and after them. */
function textsOf(content: XmlElement, context: ModuleContext): string[] {
  const texts: string[] = [];
  let loose: XmlNode[] = [];
  const push = (blocks: readonly string[]) => {
    if (blocks.length > 0) texts.push(blocks.join("\n\n"));
  };
  for (const node of content.children) {
    if (typeof node === "string" || node.name !== "section") {
      loose.push(node);
      continue;
    }
    push(blocksOf(loose, context));
    loose = [];
    push(sectionBlocks(node, context));
  }
  push(blocksOf(loose, context));
  return texts;
}
