import { expect, test } from "vitest";
import { packCoverage } from "./packCoverage.ts";
import type { Item, Pack } from "./records.ts";

function card(id: string, front: string, change: Partial<Item> = {}): Item {
  return {
    id,
    kind: "card",
    bloom: "remember",
    citations: [],
    tags: [],
    body: { front, back: "b" },
    answerKey: {},
    ...change,
  } as unknown as Item;
}

function pack(items: Item[], rest: Partial<Pack> = {}): Pack {
  return { concepts: [], items, readings: [], sources: [], ...rest } as unknown as Pack;
}

const sentence = "A man of sixty is weak and his potassium is seven point four with a broad complex";

test("questions that share more than three fifths of their word 5-grams count once", () => {
  const almost = `${sentence.replace("sixty", "seventy")} today`;
  const other = "Which blood test tells best whether the kidney can still keep the blood free of potassium";
  expect(packCoverage(pack([card("p/a", sentence), card("p/b", almost), card("p/c", other)])).distinctItems).toBe(2);
});

test("short questions count as different unless they are the same words", () => {
  const items = [
    card("p/a", "Dose of adrenaline?"),
    card("p/b", "Dose of naloxone?"),
    card("p/c", "dose of  adrenaline"),
  ];
  expect(packCoverage(pack(items)).distinctItems).toBe(2);
});

test("a source counts once per item, however many facts of the item rest on it", () => {
  const cites = (...sources: string[]) => ({
    citations: sources.map((source) => ({ source, supports: "x", locator: "1" })),
  });
  const items = [card("p/a", "one", cites("p/s", "p/s")), card("p/b", "two", cites("p/s", "p/t"))];
  expect(packCoverage(pack(items)).mostItemsOnOneSource).toBe(2);
});

test("the cognitive levels are three, from what an item asks of the learner", () => {
  const items = ["remember", "understand", "apply", "analyse", "evaluate"].map((bloom, i) =>
    card(`p/${i}`, `question ${bloom}`, { bloom } as Partial<Item>),
  );
  expect(packCoverage(pack(items)).itemsByLevel).toEqual({ recall: 2, apply: 1, transfer: 2 });
});
