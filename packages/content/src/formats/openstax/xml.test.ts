import { expect, test } from "vitest";
import { element, parseXml, textOf } from "./xml.ts";

test("reads elements, attributes, text and lines", () => {
  const { root } = parseXml('<a>\n<b id="x">two\n words</b></a>', "f.xml");
  const b = root && element(root, "b");
  expect(b).toMatchObject({ name: "b", line: 2 });
  expect(b?.attributes.get("id")).toBe("x");
  expect(b && textOf(b)).toBe("two words");
});

test("names MathML, metadata and collection elements by their vocabulary, whatever prefix the file uses", () => {
  const { root } = parseXml(
    '<x:collection xmlns:x="http://cnx.rice.edu/collxml"><t xmlns="http://cnx.rice.edu/mdml"/></x:collection>',
    "f.xml",
  );
  expect(root?.name).toBe("col:collection");
  expect(root && element(root, "md:t")).not.toBeNull();
});

const deep = (levels: number) => "<a>".repeat(levels) + "</a>".repeat(levels);
const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>\n<a>&c;</a>';

test.each([
  ["an element never closed", "<a>\n<b>\n</a>", "not-well-formed", 3],
  ["an entity of no one's", "<a>\n&nbsp;</a>", "not-well-formed", 2],
  ["a DOCTYPE that declares entities", bomb, "declares-entities", 1],
  ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "declares-entities", 1],
  ["elements nested too deep", deep(501), "too-deep", 1],
  ["more than 10 MB", `<a>${"x".repeat(10 * 1024 * 1024)}</a>`, "too-large", 1],
  ["an empty file", "", "not-well-formed", 1],
  ["a NUL character", "<a>\u0000</a>", "not-well-formed", 1],
])("refuses %s, naming file and line", (_, text, rule, line) => {
  const { root, problem } = parseXml(text, "modules/m1/index.cnxml");
  expect(root).toBeNull();
  expect(problem).toMatchObject({ file: "modules/m1/index.cnxml", line, rule, severity: "error" });
  expect(problem?.suggestion).not.toBe("");
});

test("accepts 500 levels, a byte order mark and a DOCTYPE that only names its DTD", () => {
  expect(parseXml(deep(500), "f").problem).toBeNull();
  expect(parseXml("\ufeff<a/>", "f").problem).toBeNull();
  expect(
    parseXml('<!DOCTYPE a PUBLIC "-//CNX//DTD CNXML 0.5//EN" "http://cnx.rice.edu/cnxml.dtd"><a/>', "f").problem,
  ).toBeNull();
});
