import type { Citation, Item } from "../../records.ts";
import type { ItemFields } from "./fileSchemas.ts";
import { type Report, refuse } from "./problems.ts";
import type { Reference } from "./references.ts";
import type { YamlText } from "./yamlText.ts";

type Written = Pick<ItemFields, "concepts" | "sources">;

/** The concepts an item or reading is about; a weight left out counts 1, and together they sum to 1. */
export function conceptShares(written: Written["concepts"]): Item["concepts"] {
  const entries = written.map((one) =>
    typeof one === "string" ? { id: one, weight: 1 } : { id: one.id, weight: one.weight ?? 1 },
  );
  const sum = entries.reduce((total, one) => total + one.weight, 0);
  return entries.map(({ id, weight }) => ({ id, weight: weight / sum }));
}

export function citationsOf(written: Written["sources"]): Citation[] {
  return (written ?? []).map((one) =>
    "source" in one ? { source: one.source, locator: one.locator ?? null, supports: one.supports } : one,
  );
}

/** What the concepts and sources of an item or reading refer to. */
export function referencesOf({ concepts, sources }: Written, file: string, yaml: YamlText): Reference[] {
  const shares = concepts.map((one, i): Reference => {
    return { to: typeof one === "string" ? one : one.id, kind: "concept", file, line: yaml.lineOf(["concepts", i]) };
  });
  const cited = (sources ?? []).flatMap((one, i): Reference[] =>
    "source" in one ? [{ to: one.source, kind: "source", file, line: yaml.lineOf(["sources", i]) }] : [],
  );
  return [...shares, ...cited];
}

/** Reports a concept that is listed twice. */
export function distinctConcepts(written: Written["concepts"], yaml: YamlText, report: Report): void {
  const ids = written.map((one) => (typeof one === "string" ? one : one.id));
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (twice >= 0)
    refuse(
      report,
      "duplicate-concept",
      yaml.lineOf(["concepts", twice]),
      `\`${ids[twice]}\` is listed twice.`,
      "Keep it once, with its full weight.",
    );
}
