import type { LintRule } from "./lintRule.ts";

export const lockStale: LintRule = {
  name: "lock-stale",
  severity: "warning",
  about: "The lock file knows every record as it now is, so that each change has a version of its own.",
  find({ pack, concepts, items, readings }, { lock }) {
    const records = [...concepts, ...items, ...readings];
    const suggestion = "Let `osler` write osler.lock.json anew, and keep it with the pack.";
    if (lock === null)
      return records.length === 0 ? [] : [{ id: pack.id, message: "This pack has no osler.lock.json.", suggestion }];
    return records.flatMap(({ id, hash }) => {
      const known = Object.hasOwn(lock, id) ? lock[id] : undefined;
      if (known?.hash === hash) return [];
      return [
        {
          id,
          message: known
            ? "This has changed since osler.lock.json was written."
            : "This is not in osler.lock.json yet.",
          suggestion,
        },
      ];
    });
  },
};
