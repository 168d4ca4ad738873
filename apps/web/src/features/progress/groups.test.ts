import { expect, test } from "vitest";
import { type ConceptRow, conceptGroups } from "./groups.ts";

function concept(id: string, partOf: string | null, answers = 0): ConceptRow {
  return {
    id,
    name: id,
    packId: "book",
    packTitle: "The book",
    partOf: partOf === null ? null : { id: partOf, name: `Chapter ${partOf}` },
    requires: [],
    mastery: { mean: 0.5, sd: 0.2, low: 0.2, high: 0.8, level: "unknown" },
    answers,
    unassisted: answers,
    lastAt: null,
    items: 1,
  };
}

test("groups concepts under the chapter they are part of, and the others under their pack", () => {
  const groups = conceptGroups([concept("book/a", "book/one"), concept("book/b", null), concept("book/c", "book/one")]);
  expect(groups.map(({ title, concepts }) => [title, concepts.map(({ id }) => id)])).toEqual([
    ["Chapter book/one", ["book/a", "book/c"]],
    ["The book", ["book/b"]],
  ]);
});

test("counts the concepts that have been met", () => {
  const [group] = conceptGroups([concept("book/a", null, 2), concept("book/b", null)]);
  expect(group?.met).toBe(1);
});
