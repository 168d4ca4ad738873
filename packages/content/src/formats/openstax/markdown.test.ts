import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { paragraph, type Run } from "./markdown.ts";

const run = (text: string, style: "plain" | "bold" | "italic" = "plain"): Run => ({
  text,
  bold: style === "bold",
  italic: style === "italic",
});

test.each([
  ["a <script>alert(1)</script>"],
  ["[click](javascript:alert(1)) ![x](y)"],
  ["# not a heading"],
  ["1. not a list"],
  ["12) nor this"],
  ["- nor this"],
  ["+ nor that"],
  ["> nor a quote"],
  ["***"],
  ["---"],
  ["==="],
  ["`code` and ~~~"],
  ["&lt;b&gt; &#60; &amp;"],
  ["<https://example.org> and <a@b.c>"],
  ["[x]: /address"],
  ["back\\slash \\* and ________"],
  ["$x$ | y"],
])("text that looks like markup stays text: %s", (text) => {
  expect(textIn(paragraph([run(text)]))).toBe(text);
});

test("a web address in the text does not become a link in GitHub's Markdown either", () => {
  expect(paragraph([run("https://example.org www.example.org a@b.c")])).toBe(
    "https\\://example.org www\\.example.org a\\@b.c",
  );
});

test("any text at all comes back as it was, in any style", () => {
  const styles = fc.constantFrom("plain", "bold", "italic" as const);
  const letters = fc.constantFrom(...Array.from("ab1 \\`*_[]()<>#+-=.!|~&;:/@\n$'\"{}^é中"));
  const texts = fc.array(letters, { minLength: 1, maxLength: 8 }).map((list) => list.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, styles), { maxLength: 6 }), (pieces) => {
      const runs = pieces.map(([text, style]) => run(text, style as "plain"));
      const words = (text: string) => text.replace(/\s+/g, " ").trim();
      expect(words(textIn(paragraph(runs)))).toBe(words(pieces.map(([text]) => text).join("")));
    }),
    { numRuns: 500 },
  );
});

test("marks bold and italics, leaving spaces outside", () => {
  expect(paragraph([run("a "), run(" joint ", "bold"), run("of "), run("E. coli", "italic"), run(".")])).toBe(
    "a **joint** of *E. coli*.",
  );
});

test("goes without emphasis where Markdown would show stray asterisks", () => {
  expect(paragraph([run("pre"), run("(x)", "italic"), run("post")])).toBe("pre(x)post");
});

test("a line break is a hard break in a paragraph, a space in a heading, a semicolon in a cell", () => {
  const runs = [run("one"), run("\n"), run("two")];
  expect(paragraph(runs)).toBe("one\\\ntwo");
  expect(paragraph(runs, "space")).toBe("one two");
  expect(paragraph(runs, "semicolon")).toBe("one; two");
});

/** The text of a Markdown paragraph, failing when it holds anything but text, emphasis and breaks. */
function textIn(markdown: string): string {
  type Node = { type: string; value?: string; children?: Node[] };
  const read = (node: Node): string => {
    expect(["root", "paragraph", "text", "emphasis", "strong", "break"]).toContain(node.type);
    return node.type === "break" ? "\n" : (node.value ?? "") + (node.children ?? []).map(read).join("");
  };
  return read(fromMarkdown(markdown));
}
