import type { LintRule } from "./lintRule.ts";

export const approvalWithoutReviewer: LintRule = {
  name: "approval-without-reviewer",
  severity: "error",
  about: "What is approved names its clinical reviewer, who is none of its authors, and the day.",
  find: ({ items, readings }) =>
    [...items, ...readings].flatMap(({ id, approval, provenance }) => {
      if (approval.status !== "approved") return [];
      const field = "approval";
      if (approval.by === null || approval.on === null) {
        return [
          {
            id,
            field,
            message: "This is approved, but by whom or when is not said.",
            suggestion: "Write `by` and `on`, or `status: draft`.",
          },
        ];
      }
      if (!provenance.authors.includes(approval.by)) return [];
      return [
        {
          id,
          field,
          message: `${approval.by} approved their own work.`,
          suggestion: "Let another clinician review it.",
        },
      ];
    }),
};
