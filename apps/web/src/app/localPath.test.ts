import { expect, test } from "vitest";
import { localPath } from "./localPath.ts";

test("keeps a path within the app, with its search", () => {
  expect(localPath("/practise?item=pack/item")).toBe("/practise?item=pack/item");
});

test.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
  7,
  undefined,
])("refuses %s, which leads elsewhere", (value) => {
  expect(localPath(value)).toBeUndefined();
});
