import { expect, test } from "vitest";
import { moved, placeAt } from "./moved.ts";

test("moves a step to a place, and no further than the ends", () => {
  expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 9)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
});

test("a dragged step belongs below those whose middle it has passed", () => {
  expect(placeAt(10, [30, 90])).toBe(0);
  expect(placeAt(31, [30, 90])).toBe(1);
  expect(placeAt(200, [30, 90])).toBe(2);
});
