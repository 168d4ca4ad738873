import { expect, test } from "vitest";
import { saysOneOf } from "./typed.ts";

test.each(["Adrenaline", "  adrenaline ", "ADRENALINE", "adrénaline", "epinephrine", "adrenaline  (epinephrine)"])(
  "forgives case, accents and spaces: %j",
  (given) => {
    expect(saysOneOf(given, ["adrenaline", "epinephrine", "adrenaline (epinephrine)"], [])).toBe(true);
  },
);

test.each([
  ["a missing letter", "adrenalin"],
  ["a letter too many", "adrenalline"],
  ["a wrong letter", "adrenaline".replace("e", "i")],
  ["two letters swapped", "adernaline"],
])("forgives one slip in a long word: %s", (_, given) => {
  expect(saysOneOf(given, ["adrenaline"], [])).toBe(true);
});

test.each([
  ["two slips in a word", "adrenolinn", "adrenaline"],
  ["a slip in a short word", "liver", "lover"],
  ["a slip in a number", "100000 IU", "1000000 IU"],
  ["a slip in each of two words", "mitrel regurgitaton", "mitral regurgitation"],
  ["another number of words", "adrenaline now", "adrenaline"],
  ["nothing", "  ", "adrenaline"],
  ["a slip at a digit", "vitamin b12", "vitamin b1"],
])("does not forgive %s", (_, given, accepted) => {
  expect(saysOneOf(given, [accepted], [])).toBe(false);
});

test("a slip that makes another listed word is that word", () => {
  expect(saysOneOf("abduction", ["adduction"], [])).toBe(true);
  expect(saysOneOf("abduction", ["adduction"], ["abduction"])).toBe(false);
  expect(saysOneOf("hip abduction", ["hip adduction"], ["shoulder abduction"])).toBe(false);
});

test("a slip in one word of an answer of several words is forgiven", () => {
  expect(saysOneOf("mitral regurgitaton", ["mitral regurgitation"], [])).toBe(true);
  expect(saysOneOf("mitral stenosis", ["mitral regurgitation"], [])).toBe(false);
});
