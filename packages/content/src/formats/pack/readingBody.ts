import type { Reading } from "../../records.ts";
import { contentId } from "../../records.ts";
import { type Blocks, type RootContent, readMarkdown } from "./markdown.ts";
import { type Report, refuse } from "./problems.ts";

/** An item that a reading offers for self-check, and where it says so. */
export interface Check {
  readonly item: string;
  readonly line: number;
}

export interface ReadingBody {
  readonly blocks: Reading["blocks"];
  readonly checks: readonly Check[];
}

/** Cuts the Markdown of a reading at its `> [!check] <item id>` lines; null, and a problem, when it cannot be cut. */
export function readReadingBody(body: string, firstLine: number, report: Report): ReadingBody | null {
  const markdown = readMarkdown(body, firstLine, report);
  if (markdown === null) return null;
  const checks: Check[] = [];
  const blocks: Reading["blocks"] = [];
  let text: RootContent[] = [];
  const endText = () => {
    if (text.length > 0) blocks.push(textBlock(text, markdown, report));
    text = [];
  };
  for (const node of markdown.nodes) {
    const item = checkedItem(node, markdown, report);
    if (item === null) text.push(node);
    else {
      endText();
      checks.push({ item, line: markdown.lineOf(node) });
      blocks.push({ type: "check", item });
    }
  }
  endText();
  if (blocks.length === 0)
    return refuse(report, "empty-reading", firstLine, "This reading has no text.", "Write it below the fields.");
  return { blocks, checks };
}

/** The item a block offers, or null when the block is text. */
function checkedItem(node: RootContent, markdown: Blocks, report: Report): string | null {
  if (node.type !== "blockquote") return null;
  const { text, line } = markdown.slice(node, node);
  const [, rest] = /^>\s*\[!check\]([^]*)$/i.exec(text) ?? [];
  if (rest === undefined) return null;
  const id = contentId.safeParse(rest.trim());
  if (id.success) return id.data;
  return refuse(
    report,
    "check-without-item",
    line,
    "A self-check names one item and nothing else.",
    "Write `> [!check] <pack>/<slug>` with an empty line above and below.",
  );
}

function textBlock(nodes: readonly RootContent[], markdown: Blocks, report: Report): Reading["blocks"][number] {
  const { text, line } = markdown.slice(nodes[0] as RootContent, nodes.at(-1) as RootContent);
  const hidden = text.split("\n").findIndex((one) => /\[!check\]/i.test(one));
  if (hidden >= 0 && !/^>\s*\[!check\]/i.test(text.split("\n")[hidden] ?? "")) {
    refuse(
      report,
      "check-inside-text",
      line + hidden,
      "This self-check stands inside other text.",
      "Put it on its own line, as `> [!check] <item>`, with an empty line above and below.",
    );
  }
  return { type: "text", markdown: text };
}
