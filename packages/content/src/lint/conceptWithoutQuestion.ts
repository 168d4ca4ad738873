import { itemTypeOf } from "../items/index.ts";
import type { LintRule } from "./lintRule.ts";

export const conceptWithoutQuestion: LintRule = {
  name: "concept-without-question",
  severity: "warning",
  about: "Every concept has a question that can prove its mastery; a card cannot.",
  find({ concepts, items }) {
    const asked = new Set(
      items
        .filter((item) => itemTypeOf(item.kind)?.evidence === "question")
        .flatMap((item) => item.concepts.map((one) => one.id)),
    );
    return concepts
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => ({
        id,
        message: "No question asks about this concept, so nobody can prove its mastery.",
        suggestion: "Write one, or name the concept in an item that asks about it.",
      }));
  },
};
