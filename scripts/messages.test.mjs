import { expect, test } from "vitest";
import { messageProblems } from "./messageUse.mjs";

const source = (text) => [{ path: "a.tsx", text }];

test("accepts a catalogue that holds exactly what is said", () => {
  const catalogue = {
    nav: { today: "Today" },
    error: { a: "A", b: "B" },
    item: { count_one: "One", count_other: "{{count}}" },
    table: "Table",
  };
  const text = 'const key = "table"; t("nav.today"); t(`error.${code}`); t("item.count", { count }); t(key);';
  expect(messageProblems(catalogue, source(text))).toEqual([]);
});

test("names a key that the catalogue lacks, and the file that asks for it", () => {
  expect(messageProblems({}, source('t("nav.today")'))).toEqual([
    'a.tsx asks for "nav.today", which the catalogue does not hold.',
  ]);
});

test("looks at both sides of a condition", () => {
  expect(messageProblems({ on: "On" }, source('<b>{t(open ? "on" : "off")}</b>'))).toEqual([
    'a.tsx asks for "off", which the catalogue does not hold.',
  ]);
});

test("names a key that nothing says", () => {
  expect(messageProblems({ nav: { today: "Today" } }, source('t("nav")'))).toContain(
    '"nav.today" is in the catalogue, and nothing says it.',
  );
});

test("a composed key says only the keys of its own shape", () => {
  const problems = messageProblems({ term: { a: "A", deep: { b: "B" } } }, source("t(`term.${name}`)"));
  expect(problems).toEqual(['"term.deep.b" is in the catalogue, and nothing says it.']);
});

test("holds a section to the list of what can be sent", () => {
  const problems = messageProblems({ error: { old: "Old" } }, source("t(`error.${code}`)"), { error: ["new"] });
  expect(problems).toEqual([
    'The section "error" lacks a message for "new".',
    'The section "error" has a message for "old", which does not exist.',
  ]);
});
