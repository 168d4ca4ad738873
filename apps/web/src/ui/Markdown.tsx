import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { useMemo } from "react";
import "./markdown.css";

interface Props {
  readonly text: string;
  /** How many levels headings go down, so that a text's first heading fits under the page's. */
  readonly under?: 0 | 1 | 2;
  readonly className?: string;
}

/** A text in Markdown. micromark leaves HTML in the source escaped and drops unsafe addresses. */
export function Markdown({ text, under = 1, className = "" }: Props) {
  const html = useMemo(() => withScrollingTables(lowered(render(text), under)), [text, under]);
  return <div className={`markdown ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Markdown within a line, such as an option's text: no paragraph around it. */
export function MarkdownLine({ text }: { readonly text: string }) {
  const html = useMemo(() => unwrapped(render(text)), [text]);
  return <span className="markdownLine" dangerouslySetInnerHTML={{ __html: html }} />;
}

function render(text: string): string {
  return micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
}

function unwrapped(html: string): string {
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html : inner;
}

function lowered(html: string, by: number): string {
  return html.replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + by)}>`,
  );
}

/** A wide table scrolls in its own box, reachable by keyboard, instead of widening the page. */
function withScrollingTables(html: string): string {
  return html
    .replaceAll("<table>", '<div class="tableBox" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}
