import type { Decision } from "@osler/contract";
import type { TFunction } from "i18next";
import { type Reason, reasonWords } from "../../language/reason.ts";
import { percent } from "../../language/format.ts";

/** A decision in a few sentences. Inputs and outcome are read leniently: old decisions keep their old shape. */
export function decisionWords(t: TFunction, decision: Decision): string[] {
  return words[decision.kind](t, decision).filter((sentence) => sentence !== null);
}

const words: Record<Decision["kind"], (t: TFunction, decision: Decision) => (string | null)[]> = {
  mark: (t, { outcome, inputs }) => [
    t("decision.mark", { score: percent(numberIn(outcome, "score") ?? 0) }),
    helped(inputs) ? t("decision.markHelped") : null,
  ],
  belief: (t, { outcome }) => [
    t("decision.belief"),
    ...changesIn(outcome).map((change) => t("decision.beliefMoved", change)),
  ],
  choice: (t, { outcome, inputs }) => {
    const reason = reasonIn(outcome) ?? reasonIn(inputs);
    return [t("decision.choice"), reason ? reasonWords(t, reason, null) : null];
  },
};

function changesIn(outcome: unknown): { concept: string; before: number; after: number; low: number; high: number }[] {
  const changes = fieldOf(outcome, "changes");
  if (!Array.isArray(changes)) return [];
  return changes.map((change) => ({
    concept: String(fieldOf(change, "name") ?? fieldOf(change, "conceptId")),
    before: percent(numberIn(fieldOf(change, "before"), "mean") ?? 0),
    after: percent(numberIn(fieldOf(change, "after"), "mean") ?? 0),
    low: percent(numberIn(fieldOf(change, "after"), "low") ?? 0),
    high: percent(numberIn(fieldOf(change, "after"), "high") ?? 0),
  }));
}

function helped(inputs: unknown): boolean {
  const help = fieldOf(inputs, "help") ?? fieldOf(fieldOf(inputs, "evidence"), "help");
  return typeof help === "string" && help !== "none";
}

function numberIn(value: unknown, name: string): number | null {
  const found = fieldOf(value, name);
  return typeof found === "number" ? found : null;
}

function reasonIn(value: unknown): Reason | null {
  const found = fieldOf(value, "reason");
  return typeof fieldOf(found, "code") === "string" && typeof fieldOf(found, "terms") === "object"
    ? (found as Reason)
    : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
