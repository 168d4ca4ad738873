import { expect, test } from "vitest";
import { type Expression, namesIn, readExpression, valueOf } from "./expression.ts";

const values = new Map([
  ["vol", 500],
  ["hours", 4],
  ["mass_kg", 70],
]);

function compute(text: string): number {
  const read = readExpression(text);
  if ("wrong" in read) throw new Error(read.wrong);
  return valueOf(read, values);
}

test.each([
  ["vol / hours", 125],
  ["2 + 3 * 4", 14],
  ["(2 + 3) * 4", 20],
  ["12 / 4 / 3", 1],
  ["10 - 4 - 3", 3],
  ["-hours + 5", 1],
  ["2 * -3", -6],
  ["--2", 2],
  ["mass_kg*0.5", 35],
  ["  ( ( vol ) )  ", 500],
])("computes %s", (text, expected) => {
  expect(compute(text)).toBe(expected);
});

test.each([
  "",
  "2 +",
  "* 2",
  "(2",
  "2)",
  "2 3",
  "vol hours",
  "2 ** 3",
  "2 ^ 3",
  "vol; 1",
  "f(2)",
  "1e5",
  "a.b",
  "[1]",
  "2,5",
  "()",
])("refuses %j", (text) => {
  expect(readExpression(text)).toHaveProperty("wrong");
});

test("tells each name once, and is not finite where it divides by zero or a name has no value", () => {
  const read = readExpression("vol / (hours - 4) + vol") as Expression;
  expect(namesIn(read)).toEqual(["vol", "hours"]);
  expect(valueOf(read, values)).toBe(Number.POSITIVE_INFINITY);
  expect(valueOf(readExpression("weight") as Expression, values)).toBeNaN();
  expect(valueOf(readExpression("constructor") as Expression, values)).toBeNaN();
});
