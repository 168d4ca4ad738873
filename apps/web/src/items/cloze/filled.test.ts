import { expect, test } from "vitest";
import { firstEmpty, withBlank } from "./filled.ts";

test("fills a blank, replaces what stood there, and empties it", () => {
  expect(withBlank({ drug: "a" }, "route", "b", false)).toEqual({ drug: "a", route: "b" });
  expect(withBlank({ drug: "a", route: "b" }, "drug", "c", false)).toEqual({ drug: "c", route: "b" });
  expect(withBlank({ drug: "a", route: "b" }, "drug", "", false)).toEqual({ route: "b" });
});

test("an entry of the bank leaves the blank it was in, a choice of a list does not", () => {
  expect(withBlank({ drug: "a" }, "route", "a", true)).toEqual({ route: "a" });
  expect(withBlank({ drug: "a" }, "route", "a", false)).toEqual({ drug: "a", route: "a" });
});

test("finds the first blank that is empty or holds only spaces", () => {
  const blanks = [{ name: "drug" }, { name: "route" }];
  expect(firstEmpty({}, blanks)).toBe("drug");
  expect(firstEmpty({ drug: "a", route: "  " }, blanks)).toBe("route");
  expect(firstEmpty({ drug: "a", route: "b" }, blanks)).toBeNull();
});
