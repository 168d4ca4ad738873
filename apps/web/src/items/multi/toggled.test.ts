import { expect, test } from "vitest";
import { toggled } from "./toggled.ts";

test("chooses an option, and takes it back when it is chosen again", () => {
  expect(toggled(["a"], "b", 3)).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a", 3)).toEqual(["b"]);
});

test("leaves a full choice as it is instead of dropping an earlier one", () => {
  expect(toggled(["a", "b"], "c", 2)).toEqual(["a", "b"]);
});
