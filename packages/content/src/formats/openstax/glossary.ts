import { blocksOf } from "./blocks.ts";
import { inlineRuns, type ModuleContext } from "./inline.ts";
import { paragraph } from "./markdown.ts";
import { descendants, element, elements, type XmlElement } from "./xml.ts";

/** A glossary's term and meaning as the two sides of a card, in Markdown. */
export interface GlossaryCard {
  readonly definition: string | null;
  readonly front: string;
  readonly back: string;
}

/** The definitions of the module's glossaries, each asked as a question. */
export function glossaryCards(document: XmlElement, context: ModuleContext): GlossaryCard[] {
  const glossaries = descendants(document).filter(({ name }) => name === "glossary");
  return glossaries
    .flatMap((glossary) => elements(glossary, "definition"))
    .flatMap((definition) => {
      const card = cardOf(definition, context);
      if (card === null) context.losses.add("glossary entry", "its term or its meaning is empty");
      return card === null ? [] : [card];
    });
}

/** "What does X mean?" suits nouns, adjectives and plurals alike. */
function cardOf(definition: XmlElement, context: ModuleContext): GlossaryCard | null {
  const plain = { bold: false, italic: false };
  const term = inlineRuns(element(definition, "term")?.children ?? [], context, { ...plain, bold: true });
  const back = elements(definition)
    .filter(({ name }) => name === "meaning" || name === "example")
    .flatMap((part) => blocksOf(part.children, context));
  if (paragraph(term) === "" || back.length === 0) return null;
  return {
    definition: definition.attributes.get("id") ?? null,
    front: paragraph([{ ...plain, text: "What does " }, ...term, { ...plain, text: " mean?" }], "space"),
    back: back.join("\n\n"),
  };
}
