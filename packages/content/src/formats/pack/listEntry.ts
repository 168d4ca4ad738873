import { endOf, type RootContent, startOf } from "./markdown.ts";

export type List = Extract<RootContent, { type: "list" }>;
export type ListItem = List["children"][number];

/** A list entry as its author wrote it. */
export interface Entry {
  /** Its own words. */
  readonly text: string;
  /** The `> ` words under it; null without any. */
  readonly quoted: string | null;
  /** What stands after those and should not. */
  readonly stray: RootContent | null;
}

/** Cuts a list entry out of the Markdown it stands in. */
export function entryOf(entry: ListItem, source: string): Entry {
  const quote = entry.children.findIndex((node) => node.type === "blockquote");
  const words = quote < 0 ? entry.children : entry.children.slice(0, quote);
  const under = quote < 0 ? [] : entry.children.slice(quote);
  return {
    text: outdented(sourceOf(words, source)),
    quoted: unquoted(sourceOf(under, source)) || null,
    stray: under.find((node) => node.type !== "blockquote") ?? null,
  };
}

function sourceOf(nodes: readonly RootContent[], source: string): string {
  const [first, last] = [nodes.at(0), nodes.at(-1)];
  return first && last ? source.slice(startOf(first), endOf(last)) : "";
}

const outdented = (text: string) => text.replace(/\n[ \t]+/g, "\n");
const unquoted = (text: string) =>
  text
    .replace(/^[ \t]*> ?/gm, "")
    .replace(/\n[ \t]+/g, "\n")
    .trim();
