import { expect, test } from "vitest";
import { bySize } from "./scale.ts";

const texts = (...all: string[]) => bySize(all.map((text) => ({ text })))?.map(({ text }) => text) ?? null;

test("puts numbers of one unit by size", () => {
  expect(texts("10", "9", "-1")).toEqual(["-1", "9", "10"]);
  expect(texts("5 mg", "0.5 mg", "50 mg")).toEqual(["0.5 mg", "5 mg", "50 mg"]);
});

test("leaves words, and numbers of several units, alone", () => {
  expect(texts("oral", "intravenous")).toBeNull();
  expect(texts("5 mg", "5 g")).toBeNull();
  expect(texts("10", "more than 10")).toBeNull();
  expect(texts("1/2", "1/3")).toBeNull();
});
