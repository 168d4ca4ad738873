import { expect, test } from "vitest";
import { wantsMoreReady } from "./ready.ts";

test("asks for activities ahead once a sitting is open", () => {
  expect(wantsMoreReady(1, 0, null)).toBe(true);
});

test("asks again when fewer than twelve are left, and not at every answer where there are no more", () => {
  expect(wantsMoreReady(12, 9, 0)).toBe(false);
  expect(wantsMoreReady(11, 9, 0)).toBe(true);
  expect(wantsMoreReady(3, 2, 0)).toBe(false);
});
