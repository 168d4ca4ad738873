import { expect, test } from "vitest";
import { z } from "zod";
import { jsonSchemas } from "./schemas.ts";

const item = { osler: "item/1", id: "demo/one", kind: "sba", concepts: ["demo/ecg", { id: "demo/k", weight: 0.3 }] };

/** What the published schema says, read back as another program would read it. */
function accepts(name: keyof ReturnType<typeof jsonSchemas>, value: unknown): boolean {
  return z.fromJSONSchema(jsonSchemas()[name] as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
}

test("there is a JSON Schema for each kind of file", () => {
  expect(Object.keys(jsonSchemas())).toEqual(["pack/1", "concepts/1", "item/1", "reading/1", "sources/1"]);
});

test("the item schema accepts the fields of each kind and refuses unknown ones", () => {
  expect(accepts("item/1", item)).toBe(true);
  expect(accepts("item/1", { ...item, kind: "multi", scoring: { rule: "all-or-nothing" } })).toBe(true);
  expect(accepts("item/1", { ...item, scoring: { rule: "all-or-nothing" } })).toBe(false);
  expect(accepts("item/1", { ...item, titel: "X" })).toBe(false);
  expect(accepts("item/1", { ...item, kind: "emq" })).toBe(false);
});

test("the other schemas refuse a misspelt value and a missing field", () => {
  const reading = { osler: "reading/1", id: "demo/r", title: "R", concepts: ["demo/ecg"], level: "core", minutes: 5 };
  expect(accepts("reading/1", reading)).toBe(true);
  expect(accepts("reading/1", { ...reading, level: "corre" })).toBe(false);
  expect(accepts("sources/1", { osler: "sources/1", sources: [{ id: "demo/s" }] })).toBe(false);
  expect(
    accepts("concepts/1", {
      osler: "concepts/1",
      id: "demo/c",
      title: "C",
      items: [{ id: "demo/a", statement: "S", kind: "skill" }],
    }),
  ).toBe(true);
  expect(accepts("pack/1", { osler: "pack/1", id: "demo" })).toBe(false);
});
