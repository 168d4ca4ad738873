import { expect, test } from "vitest";
import { readingText } from "./readingText.ts";

const text = (markdown: string) => ({ type: "text" as const, markdown });
const glossary = (...terms: string[]) =>
  terms.map((term) => ({ term, meaning: `what ${term} means`, conceptId: null }));
const html = (markdown: string, ...terms: string[]) =>
  readingText([text(markdown)], glossary(...terms)).parts.map((part) => ("html" in part ? part.html : ""))[0] ?? "";
const underlined = (markdown: string, ...terms: string[]) =>
  [...html(markdown, ...terms).matchAll(/data-term="(\d+)"[^>]*>([^<]*)</g)].map(([, term, word]) => [
    Number(term),
    word,
  ]);

test("lists the headings of all texts in order, each with an id that the page has", () => {
  const { headings, parts } = readingText(
    [
      text("# Airway\nListen.\n\n## Noises & <signs>"),
      { type: "check", item: "pack/item" },
      text("# Breathing\nCount."),
    ],
    [],
  );
  expect(headings).toEqual([
    { id: "part-1", title: "Airway", level: 2 },
    { id: "part-2", title: "Noises & <signs>", level: 3 },
    { id: "part-3", title: "Breathing", level: 2 },
  ]);
  const shown = parts.map((part) => ("html" in part ? part.html : "")).join("");
  for (const { id } of headings) expect(shown).toContain(`id="${id}"`);
});

test("underlines a glossary word once in each section", () => {
  const sections = "# One\nStridor, and stridor again.\n\n## Part\nstridor\n\n# Two\nStridor.";
  expect(underlined(sections, "stridor")).toEqual([
    [0, "Stridor"],
    [0, "Stridor"],
  ]);
});

test("takes the longer of two terms, plurals too, and no part of a word", () => {
  expect(underlined("Septic shock, shocks, and shocking news.", "shock", "septic shock")).toEqual([
    [1, "Septic shock"],
    [0, "shocks"],
  ]);
});

test("knows an abbreviation only as it is written", () => {
  expect(underlined("Draw a map, then measure MAP.", "MAP")).toEqual([[0, "MAP"]]);
});

test("leaves headings, links and code alone", () => {
  expect(underlined("# Shock\n[shock](/a) and `shock`", "shock")).toEqual([]);
});

test("never opens an element within another's tag", () => {
  expect(html("A [link](/shock) & <b>shock</b>", "b", "shock", "amp", "lt")).not.toMatch(/<[^>]*<button/);
});

test("changes nothing without a glossary", () => {
  expect(html("Plain *words*.")).toBe("<p>Plain <em>words</em>.</p>");
});
