import { expect, test } from "vitest";
import { shownAsOf } from "./shownAsOf.ts";

const asOf = new Map([
  ["/api/today", "2026-03-01T10:42:00.000Z"],
  ["/api/library/readings/pack/one", "2026-02-28T08:00:00.000Z"],
]);

test("tells of each page from when it is, and nothing of one that is fresh", () => {
  expect(shownAsOf("/", asOf)).toBe("2026-03-01T10:42:00.000Z");
  expect(shownAsOf("/read/pack/one", asOf)).toBe("2026-02-28T08:00:00.000Z");
  expect(shownAsOf("/read/pack/two", asOf)).toBeNull();
  expect(shownAsOf("/progress", asOf)).toBeNull();
  expect(shownAsOf("/settings", asOf)).toBeNull();
});
