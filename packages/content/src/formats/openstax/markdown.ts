/** A stretch of text of one style; a line break is a run of its own whose text is one newline. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const plainStyle = { bold: false, italic: false } as const;

/** What a line break becomes: a hard break in a paragraph, a space in a heading, `; ` in a table's cell. */
export type Breaks = "hard" | "space" | "semicolon";

/**
 * Runs as one Markdown paragraph. Whatever the text holds is escaped, so that it can never act as markup, HTML, a
 * link or an entity; only the runs' own style becomes `*`, `**` or `***`.
 */
export function paragraph(runs: readonly Run[], breaks: Breaks = "hard"): string {
  const line = { markdown: "", last: "" };
  const pieces = separated(runs);
  for (const [i, run] of pieces.entries()) append(line, run, pieces[i + 1]?.text[0] ?? "");
  const lines = line.markdown
    .replace(/ {2,}/g, " ")
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return lines.map(escapeLineStart).join(breaks === "hard" ? "\\\n" : breaks === "space" ? " " : "; ");
}

/** The same text without any markup, for names and titles. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Text that no Markdown reader takes for anything but text, wherever in a line it stands. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$@]|&(?=[#a-z])/gi, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** Keeps a line of text from beginning a list, a heading or an underline. */
function escapeLineStart(line: string): string {
  return line.replace(/^[#+=-]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Neighbours of one style joined, and no line break within a run. */
function separated(runs: readonly Run[]): Run[] {
  const joined: { text: string[]; bold: boolean; italic: boolean }[] = [];
  for (const { text, bold, italic } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.bold === bold && last.italic === italic) last.text.push(text);
    else joined.push({ text: [text], bold, italic });
  }
  return joined.flatMap(({ text, bold, italic }) =>
    text
      .join("")
      .split(/(\n)/)
      .filter((piece) => piece !== "")
      .map((piece) => ({ text: piece, bold, italic })),
  );
}

/** Adds a run. `last` is the character before it as a Markdown reader sees it. */
function append(line: { markdown: string; last: string }, run: Run, next: string): void {
  const core = run.text.trim();
  if (core === "") {
    line.markdown += run.text;
    line.last = run.text.at(-1) ?? line.last;
    return;
  }
  const start = run.text.indexOf(core);
  const [before, after] = [run.text.slice(0, start), run.text.slice(start + core.length)];
  const neighbours = { before: before.at(-1) ?? line.last, after: after[0] ?? next };
  const mark = bounds(core, neighbours) ? "*".repeat((run.bold ? 2 : 0) + (run.italic ? 1 : 0)) : "";
  line.markdown += before + mark + escapeText(core) + mark + after;
  line.last = after.at(-1) ?? (mark === "" ? core.at(-1) : "*") ?? "";
}

/**
 * Whether `*` around `core` would be read as emphasis (CommonMark's left- and right-flanking rules); where it would
 * not, the text goes without, rather than with stray asterisks. After another emphasis' `*` it goes without, too.
 */
function bounds(core: string, { before, after }: { before: string; after: string }): boolean {
  const outside = (letter: string) => letter === "" || /[\s\p{P}\p{S}]/u.test(letter);
  const inside = (letter: string) => !/[\p{P}\p{S}]/u.test(letter);
  const opens = inside(core[0] ?? "") || outside(before);
  const closes = inside(core.at(-1) ?? "") || outside(after);
  return before !== "*" && after !== "*" && opens && closes;
}
