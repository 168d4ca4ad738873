import { expect, test } from "vitest";
import { matrixPlace } from "./matrixPlace.ts";

const size = { rows: 3, columns: 4 };

test.each([
  ["ArrowRight", { row: 1, column: 2 }],
  ["ArrowUp", { row: 0, column: 1 }],
  ["Home", { row: 1, column: 0 }],
  ["End", { row: 1, column: 3 }],
])("%s leads to the cell beside, or to the end of the row", (key, to) => {
  expect(matrixPlace({ row: 1, column: 1 }, key, size)).toEqual(to);
});

test("stays within the matrix", () => {
  expect(matrixPlace({ row: 2, column: 3 }, "ArrowDown", size)).toEqual({ row: 2, column: 3 });
  expect(matrixPlace({ row: 0, column: 0 }, "ArrowLeft", size)).toEqual({ row: 0, column: 0 });
});

test("leaves every other key alone", () => {
  expect(matrixPlace({ row: 0, column: 0 }, "a", size)).toBeNull();
  expect(matrixPlace({ row: 0, column: 0 }, "constructor", size)).toBeNull();
});
