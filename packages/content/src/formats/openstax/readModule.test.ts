import fc from "fast-check";
import { expect, test } from "vitest";
import { choice, moduleText, modules } from "./fixtures/smallBook.ts";
import { type BookModule, readModule } from "./readModule.ts";

function read(content: string, after = ""): BookModule {
  return readModule("m9", moduleText("Any", { content, after })).module as BookModule;
}

const markdown = (content: string) => read(content).texts.join("\n\n---\n\n");

test("sections become headings by depth, each top section a text of its own, in the order of the book", () => {
  const { texts } = read(
    "<para>First.</para><section><title>One</title><para>a</para><section><title>Inner</title><para>b</para></section></section><para>Last.</para>",
  );
  expect(texts).toEqual(["First.", "## One\n\na\n\n### Inner\n\nb", "Last."]);
});

test("a section that held only exercises leaves no heading behind", () => {
  expect(read(`<section><title>Review</title>${choice("e", "Which?", ["x", "y"], "A")}</section>`).texts).toEqual([]);
});

test.each([
  [
    "terms are bold, index terms are not",
    '<para><term>bone</term> and <term class="no-emphasis">marrow</term></para>',
    "**bone** and marrow",
  ],
  [
    "foreign words and emphasis are italic",
    '<para><foreign>in vivo</foreign>, <emphasis effect="italics">E. coli</emphasis></para>',
    "*in vivo*, *E. coli*",
  ],
  ["ions are set in Unicode", "<para>Ca<sup>2+</sup> and HCO<sub>3</sub><sup>–</sup></para>", "Ca²⁺ and HCO₃⁻"],
  [
    "links become their text, with the address",
    '<para>See <link url="https://example.org/l/a_b">this video</link>.</para>',
    "See this video (example.org/l/a\\_b).",
  ],
  ["addresses of other schemes are left out", '<para><link url="javascript:alert(1)">Go</link></para>', "Go"],
  [
    "lists are lists",
    "<list><item>one</item><item>two<list><item>deep</item></list></item></list>",
    "- one\n- two\n\n  - deep",
  ],
  [
    "numbered lists start where the book says",
    '<list list-type="enumerated" start-value="4"><item>x</item><item>y</item></list>',
    "4. x\n5. y",
  ],
  [
    "lettered lists keep their letters",
    '<list list-type="enumerated" number-style="upper-alpha"><item>x</item><item>y</item></list>',
    "A. x\\\nB. y",
  ],
  [
    "a list within a paragraph stands on its own",
    "<para>Two:<list><item>x</item></list>done</para>",
    "Two:\n\n- x\n\ndone",
  ],
  [
    "equations are read as text",
    "<equation><m:math><m:mi>F</m:mi><m:mo>=</m:mo><m:mi>m</m:mi><m:mi>a</m:mi></m:math></equation>",
    "F = ma",
  ],
  [
    "footnotes stand in brackets",
    "<para>Salt<footnote>Sodium chloride.</footnote> tastes.</para>",
    "Salt (note: Sodium chloride.) tastes.",
  ],
  [
    "notes are quoted under their kind and title",
    '<note class="anatomy everyday"><title>Tea</title><para>Hot.</para></note>',
    "> **Everyday connection: Tea**\n>\n> Hot.",
  ],
])("%s", (_, content, expected) => {
  expect(markdown(content)).toBe(expected);
});

test("a figure keeps title, caption and description, and links to it name it", () => {
  const figure =
    '<figure id="f1"><title>A Cup</title><media alt="A cup of *tea*."><image src="x.jpg"/></media><caption>Steam.</caption></figure>';
  const { texts, losses } = read(
    `<para>See <link target-id="f1" document=""/> and <link target-id="fig-2" document="m8"/>.</para>${figure}`,
  );
  expect(texts[0]).toBe(
    "See Figure 1 and a figure in another section.\n\n> **Figure 1. A Cup** (picture not imported)\n>\n> Steam.\n>\n> *What it shows:* A cup of \\*tea\\*.",
  );
  expect(losses).toMatchObject([{ what: "picture", count: 1 }]);
});

test("a table becomes a grid: title row, joined heads, spans, and bars that cannot break it", () => {
  const table = `<table id="t"><tgroup cols="2"><colspec colname="c1"/><colspec colname="c2"/>
    <thead><row><entry namest="c1" nameend="c2">Ions</entry></row><row><entry>Ion</entry><entry>mmol</entry></row></thead>
    <tbody><row><entry morerows="1">Na<sup>+</sup> | K</entry><entry>140</entry></row><row><entry>4<newline/>5</entry></row></tbody></tgroup></table>`;
  expect(markdown(table)).toBe(
    "**Table 1. Ions**\n\n| Ion | mmol |\n| --- | --- |\n| Na⁺ \\| K | 140 |\n| Na⁺ \\| K | 4; 5 |",
  );
});

test("the glossary becomes cards and stays out of the text", () => {
  const definition =
    '<definition id="d"><term>HR<sub>max</sub></term><meaning>fastest <emphasis>safe</emphasis> rate</meaning></definition><definition><term/><meaning>lost</meaning></definition>';
  const { cards, texts, losses } = read("<para>x</para>", `<glossary>${definition}</glossary>`);
  expect(cards).toEqual([{ definition: "d", front: "What does **HRₘₐₓ** mean?", back: "fastest **safe** rate" }]);
  expect(texts).toEqual(["x"]);
  expect(losses).toMatchObject([{ what: "glossary entry", count: 1 }]);
});

test("reads title, objectives, own licence and the authors that a preface names", () => {
  expect(readModule("m3", modules.get("m3") ?? "").module).toMatchObject({
    title: "How Sweat Cools",
    objectives: ["Say why sweat cools", "Name a kind of gland"],
    license: null,
  });
  expect(readModule("m4", modules.get("m4") ?? "").module).toMatchObject({ license: "CC-BY-NC-SA-4.0" });
  expect(readModule("m1", modules.get("m1") ?? "").module?.bookAuthors).toEqual([
    { name: "Ada Ember", role: "Lead" },
    { name: "Ben Boil", role: null },
  ]);
});

test("elements that are not known keep their text and are counted", () => {
  const { texts, losses } = read("<para>a <wobble>b</wobble></para>");
  expect(texts).toEqual(["a b"]);
  expect(losses).toMatchObject([{ what: "<wobble>", count: 1 }]);
});

test("a file that is no module is refused, naming file and line", () => {
  expect(readModule("m9", "\n<html/>")).toMatchObject({
    module: null,
    problems: [{ file: "modules/m9/index.cnxml", line: 2, rule: "not-cnxml" }],
  });
});

test("a module cut, doubled or stuffed anywhere never makes the reader throw", () => {
  const whole = modules.get("m3") ?? "";
  const stuffing = fc.constantFrom(
    "",
    "<",
    "&x;",
    "</para>",
    "<list>",
    '<link target-id="__proto__"/>',
    "<exercise/>",
    "<m:math/>",
    "<table><tgroup cols='9e9'/></table>",
    "\u0000",
  );
  const place = fc.nat({ max: whole.length });
  fc.assert(
    fc.property(place, place, stuffing, (from, to, stuffed) => {
      const { module, problems } = readModule("m9", whole.slice(0, from) + stuffed + whole.slice(to));
      expect(module === null).toBe(problems.length > 0);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["notes", "<note>", "</note>", 400],
  ["lists", "<list><item>", "</item></list>", 200],
  ["sections", "<section><title>t</title>", "</section>", 400],
])("%s nested hundreds deep are read without growing with depth", (_, open, close, levels) => {
  const nested = open.repeat(levels) + "<para>x</para>".repeat(200) + close.repeat(levels);
  expect(markdown(nested).length).toBeLessThan(10_000);
});

test("emphasis nested hundreds deep is emphasis", () => {
  expect(markdown(`<para>${"<emphasis>".repeat(400)}x${"</emphasis>".repeat(400)}</para>`)).toBe("**x**");
});
