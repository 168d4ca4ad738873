import { expect, test } from "vitest";
import { type ConceptRow, conceptGroups, latestGroup } from "./groups.ts";

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

test("counts a chapter that asks something itself among its own concepts, and leaves out one that asks nothing", () => {
  const chapter = concept("book/one", null);
  const part = concept("book/a", "book/one");
  expect(conceptGroups([chapter, part]).map(({ concepts }) => concepts)).toEqual([[chapter, part]]);
  expect(conceptGroups([{ ...chapter, items: 0 }, part]).map(({ concepts }) => concepts)).toEqual([[part]]);
});

test("knows the group that was answered in last", () => {
  const met = (id: string, lastAt: string | null) => ({ ...concept(id, `${id}-chapter`), lastAt });
  const groups = conceptGroups([
    met("book/a", "2026-11-01T10:00:00Z"),
    met("book/b", "2026-11-02T10:00:00Z"),
    met("book/c", null),
  ]);
  expect(latestGroup(groups)).toBe("book/b-chapter");
  expect(latestGroup(groups.slice(2))).toBeNull();
});
