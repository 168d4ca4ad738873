import { useMemo } from "react";
import { markdownHtml, markdownLineHtml } from "./markdownHtml.ts";
import "./markdown.css";

interface Props {
  readonly text: string;
  /** How many levels headings go down, so that a text's first heading fits under the page's. */
  readonly under?: 0 | 1 | 2;
  readonly className?: string;
}

/** A text in Markdown. */
export function Markdown({ text, under = 1, className = "" }: Props) {
  const html = useMemo(() => markdownHtml(text, under), [text, under]);
  return <div className={`markdown ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Markdown within a line, such as an option's text: no paragraph around it. */
export function MarkdownLine({ text }: { readonly text: string }) {
  const html = useMemo(() => markdownLineHtml(text), [text]);
  return <span className="markdownLine" dangerouslySetInnerHTML={{ __html: html }} />;
}
