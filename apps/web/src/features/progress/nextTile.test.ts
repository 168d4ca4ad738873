import { expect, test } from "vitest";
import { nextTile } from "./nextTile.ts";

const tile = (id: string, left: number, top: number) => ({ id, left, top, width: 100 });
// Two rows: a b c above d e, whose middles lie between.
const tiles = [tile("a", 0, 0), tile("b", 120, 0), tile("c", 240, 0), tile("d", 20, 80), tile("e", 230, 82)];

test.each([
  ["a", "ArrowRight", "b"],
  ["c", "ArrowRight", "d"],
  ["a", "ArrowLeft", null],
  ["b", "ArrowDown", "d"],
  ["c", "ArrowDown", "e"],
  ["e", "ArrowUp", "c"],
  ["d", "ArrowDown", null],
  ["b", "Home", "a"],
  ["b", "End", "e"],
  ["b", "Tab", null],
])("from %s, %s leads to %s", (from, key, to) => {
  expect(nextTile(tiles, from, key)).toBe(to);
});
