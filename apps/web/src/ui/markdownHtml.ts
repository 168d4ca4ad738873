import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";

/**
 * A text in Markdown as HTML; headings go down by `under` levels, so that a text's first heading fits under the page's.
 * micromark leaves HTML in the source escaped and drops unsafe addresses.
 */
export function markdownHtml(text: string, under: 0 | 1 | 2): string {
  return withScrollingTables(lowered(rendered(text), under));
}

/** Markdown within a line, such as an option's text: no paragraph around it. */
export function markdownLineHtml(text: string): string {
  const html = rendered(text);
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html : inner;
}

function rendered(text: string): string {
  return micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
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
