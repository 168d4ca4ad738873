import { fromMarkdown } from "mdast-util-from-markdown";
import { outlineOf } from "../items/index.ts";
import type { Item, Reading } from "../records.ts";
import type { LintRule } from "./lintRule.ts";

type Root = ReturnType<typeof fromMarkdown>;

export const unsupportedMarkdown: LintRule = {
  name: "unsupported-markdown",
  severity: "error",
  about: "Texts use only what Osler shows: Markdown without HTML and without pictures.",
  find: ({ items, readings }) =>
    [...items.map(itemTexts), ...readings.map(readingTexts)].flatMap(({ id, texts }) =>
      [...new Set(texts.flatMap((text) => unsupported(fromMarkdown(text))))].map((what) => ({
        id,
        field: "body",
        message: `This holds ${what}, which is not shown.`,
        suggestion: "Say it in words, a list or a table.",
      })),
    ),
};

function itemTexts(item: Item) {
  const { question, options, remarks } = outlineOf(item);
  const ofOptions = options.flatMap((option) => [option.text, option.feedback]);
  const texts = [question, item.hint, item.explanation, ...ofOptions, ...remarks];
  return { id: item.id, texts: texts.filter((text) => text != null) };
}

function readingTexts({ id, blocks }: Reading) {
  return { id, texts: blocks.flatMap((block) => (block.type === "text" ? [block.markdown] : [])) };
}

function unsupported(node: Root | Root["children"][number]): string[] {
  if (node.type === "html") return ["HTML"];
  if (node.type === "image" || node.type === "imageReference") return ["a picture"];
  return "children" in node ? node.children.flatMap((child) => unsupported(child)) : [];
}
