import type { Decision } from "@osler/contract";
import type { Services } from "../../services.ts";
import type { DecisionRow } from "./store.ts";

/** A decision as its learner and the educators see it. */
export function presentDecision(services: Services, row: DecisionRow): Decision {
  const item = row.item_id === null ? undefined : services.catalogue.items.get(row.item_id);
  return {
    id: row.decision_id,
    learnerId: row.learner_id,
    kind: row.kind,
    subject: row.subject,
    // A choice may concern an item that is still open, and its title may tell the key.
    title: row.kind === "choice" ? services.catalogue.conceptName(item?.concepts[0]?.id ?? "") : (item?.title ?? null),
    modelVersion: row.model_version,
    inputs: row.inputs,
    outcome: row.outcome,
    at: row.at.toISOString(),
    contest:
      row.contest_id === null
        ? null
        : {
            id: row.contest_id,
            reason: row.contest_reason as string,
            at: (row.contest_at as Date).toISOString(),
            status: row.contest_status as "open" | "upheld" | "overridden",
            answer: row.contest_answer,
            resolvedAt: row.contest_resolved_at?.toISOString() ?? null,
          },
  };
}
