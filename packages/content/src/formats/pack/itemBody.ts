import type { AuthoredBody, AuthoredOption } from "../../authored.ts";
import { entryOf, type List, type ListItem } from "./listEntry.ts";
import { type Blocks, endOf, type RootContent, readMarkdown, startOf } from "./markdown.ts";
import { didYouMean } from "./nearest.ts";
import { type Report, refuse } from "./problems.ts";

/** The Markdown of an item file, cut by the body grammar; the kind's own `settings` come from the front matter. */
export type ItemBody = Pick<AuthoredBody, "stem" | "stemLine" | "options" | "sections" | "sectionLines">;

interface Cut {
  readonly blocks: Blocks;
  readonly body: string;
  readonly report: Report;
}

/**
 * Cuts the body of an item: what stands before the options is the stem, `- [x]` and `- [ ]` lines are options with
 * `> ` feedback under them, `## Heading` begins a section. Null, and a problem, when it does not follow this grammar.
 *
 * @param allowed the sections this kind of item may have, in lower case
 */
export function readItemBody(
  body: string,
  firstLine: number,
  allowed: readonly string[],
  report: Report,
): ItemBody | null {
  const blocks = readMarkdown(body, firstLine, report);
  if (blocks === null) return null;
  const cut = { blocks, body, report };
  const firstSection = blocks.nodes.findIndex(isSectionHeading);
  const intro = firstSection < 0 ? blocks.nodes : blocks.nodes.slice(0, firstSection);
  const options = readOptions(intro, cut);
  const sections = readSections(firstSection < 0 ? [] : blocks.nodes.slice(firstSection), allowed, cut);
  return options && sections && { ...options, ...sections };
}

const isSectionHeading = (node: RootContent) => node.type === "heading" && node.depth <= 2;

function readOptions(intro: readonly RootContent[], cut: Cut) {
  const { blocks, report } = cut;
  const firstList = intro.findIndex((node) => isOptionList(node, cut));
  const before = firstList < 0 ? intro : intro.slice(0, firstList);
  const lists = firstList < 0 ? [] : intro.slice(firstList);
  const stray = lists.find((node) => node.type !== "list");
  if (stray !== undefined) {
    return refuse(
      report,
      "text-after-options",
      blocks.lineOf(stray),
      "This text stands after the options.",
      "Move it above the first option, or under `## Explanation`.",
    );
  }
  const [first, last] = [before.at(0), before.at(-1)];
  const stem = first && last ? blocks.slice(first, last) : { text: "", line: 0 };
  const unread = stem.text.split("\n").findIndex((line) => /^\s*(?:[-*+]?\s*\[[ xX]?\]|[-*+]\[)/.test(line));
  if (unread >= 0) {
    return refuse(
      report,
      "option-not-in-list",
      stem.line + unread,
      "This looks like an option but is not one.",
      "Begin the line with `- [ ] ` or `- [x] `: hyphen, space, brackets, space; leave an empty line above the first option.",
    );
  }
  const options = lists.flatMap((list) => (list as List).children.map((entry) => readOption(entry, cut)));
  if (options.includes(null)) return null;
  return { stem: stem.text, stemLine: stem.line, options: options as AuthoredOption[] };
}

const bracket = /^\[([ xX]?)\](?:[ \t]+|(?=\n)|$)/;

function isOptionList(node: RootContent, { body }: Cut): boolean {
  return node.type === "list" && node.children.some((entry) => bracket.test(contentOf(entry, body)));
}

/** The source of a list entry from its first word on. */
function contentOf(entry: ListItem, body: string): string {
  const [first] = entry.children;
  return first === undefined ? "" : body.slice(startOf(first), endOf(entry));
}

function readOption(entry: ListItem, { blocks, body, report }: Cut): AuthoredOption | null {
  const line = blocks.lineOf(entry);
  const { text: source, quoted, stray } = entryOf(entry, body);
  const marker = bracket.exec(source);
  if (marker === null) {
    return refuse(
      report,
      "option-without-brackets",
      line,
      "This line stands among the options but has no brackets.",
      "Begin it with `- [ ] `, or with `- [x] ` if it is right.",
    );
  }
  if (marker[1] === "") {
    return refuse(
      report,
      "option-without-brackets",
      line,
      "These brackets hold neither an x nor a space.",
      "Write `- [ ] `, or `- [x] ` if it is right.",
    );
  }
  if (stray !== null) {
    return refuse(
      report,
      "text-after-feedback",
      blocks.lineOf(stray),
      "This text stands after the option's feedback.",
      "Begin each line of feedback with `  > `.",
    );
  }
  return {
    marked: marker[1] !== " ",
    text: source.slice(marker[0].length).trim(),
    feedback: quoted,
    line,
  };
}

function readSections(nodes: readonly RootContent[], allowed: readonly string[], cut: Cut) {
  const sections: Record<string, string> = {};
  const sectionLines: Record<string, number> = {};
  const starts = nodes.flatMap((node, i) => (isSectionHeading(node) ? [i] : []));
  for (const [which, start] of starts.entries()) {
    const heading = nodes[start] as RootContent;
    const name = headingName(heading, cut);
    if (!sectionFits(name, cut.blocks.lineOf(heading), { allowed, sectionLines, report: cut.report })) return null;
    const content = nodes.slice(start + 1, starts[which + 1] ?? nodes.length);
    const [first, last] = [content.at(0), content.at(-1)];
    sections[name] = first && last ? cut.blocks.slice(first, last).text : "";
    sectionLines[name] = cut.blocks.lineOf(heading);
  }
  return { sections, sectionLines };
}

const headingName = (heading: RootContent, { body }: Cut) =>
  body.slice(startOf(heading), endOf(heading)).replace(/^#+/, "").replace(/#+$/, "").trim().toLowerCase();

interface SectionRules {
  readonly allowed: readonly string[];
  readonly sectionLines: Readonly<Record<string, number>>;
  readonly report: Report;
}

function sectionFits(name: string, line: number, { allowed, sectionLines, report }: SectionRules): boolean {
  if (!allowed.includes(name)) {
    const titles = allowed.map((one) => `\`## ${titled(one)}\``);
    const suggestion = didYouMean(
      `## ${titled(name)}`,
      allowed.map((one) => `## ${titled(one)}`),
    );
    refuse(
      report,
      "unknown-section",
      line,
      `This kind of item has no section "${name}".`,
      suggestion ?? `Its sections are ${titles.join(", ")}.`,
    );
    return false;
  }
  if (Object.hasOwn(sectionLines, name)) {
    refuse(
      report,
      "duplicate-section",
      line,
      `The section "${name}" stands on line ${sectionLines[name]} already.`,
      "Join the two.",
    );
    return false;
  }
  return true;
}

const titled = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
