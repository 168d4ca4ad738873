import type { ReadingPage } from "@osler/contract";
import { markdownHtml } from "../../ui/markdownHtml.ts";
import { type Heading, headingsMarked } from "./headings.ts";
import { termMarker } from "./terms.ts";

type Block = ReadingPage["blocks"][number];
export type OtherBlock = Exclude<Block, { type: "text" }>;

export interface ReadingText {
  /** In order; a text as HTML whose headings have ids and whose glossary words are buttons. */
  readonly parts: readonly ({ readonly html: string } | { readonly block: OtherBlock })[];
  readonly headings: readonly Heading[];
}

/** A reading's body made ready to show: what the table of contents lists, and which words are explained where. */
export function readingText(blocks: readonly Block[], glossary: ReadingPage["glossary"]): ReadingText {
  const headings: Heading[] = [];
  const withTerms = termMarker(glossary.map(({ term }) => term));
  const parts = blocks.map((block) => {
    if (block.type !== "text") return { block };
    const marked = headingsMarked(markdownHtml(block.markdown, 1), headings.length);
    headings.push(...marked.headings);
    return { html: withTerms(marked.html) };
  });
  return { parts, headings };
}
