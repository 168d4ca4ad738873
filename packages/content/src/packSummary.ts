import { facts } from "./lint/facts.ts";
import type { Pack } from "./records.ts";

/** What the content page tells about a pack in numbers. */
export interface PackSummary {
  readonly concepts: number;
  readonly items: number;
  readonly itemsByKind: Readonly<Record<string, number>>;
  /** By cognitive process; `unsaid` where the author named none. */
  readonly itemsByBloom: Readonly<Record<string, number>>;
  readonly itemsApproved: number;
  readonly readings: number;
  readonly readingsApproved: number;
  readonly sources: number;
  readonly sourcesRead: number;
  /** Facts that items and readings rest on, and those of them read nowhere. */
  readonly facts: number;
  readonly factsUnverified: number;
  /** How many facts rest on each source, by its id. */
  readonly citedBy: Readonly<Record<string, number>>;
  readonly unverified: readonly { readonly contentId: string; readonly supports: string }[];
}

/** Counts what is in a pack and how far it can be trusted. */
export function packSummary(pack: Pack): PackSummary {
  const all = facts(pack);
  const unverified = all.flatMap(({ id, citation }) =>
    "unverified" in citation ? [{ contentId: id, supports: citation.supports }] : [],
  );
  const approved = (records: readonly { approval: { status: string } }[]) =>
    records.filter((one) => one.approval.status === "approved").length;
  return {
    concepts: pack.concepts.length,
    items: pack.items.length,
    itemsByKind: countBy(pack.items.map((item) => item.kind)),
    itemsByBloom: countBy(pack.items.map((item) => item.bloom ?? "unsaid")),
    itemsApproved: approved(pack.items),
    readings: pack.readings.length,
    readingsApproved: approved(pack.readings),
    sources: pack.sources.length,
    sourcesRead: pack.sources.filter((source) => source.readOn !== null).length,
    facts: all.length,
    factsUnverified: unverified.length,
    citedBy: countBy(all.flatMap(({ citation }) => ("source" in citation ? [citation.source] : []))),
    unverified,
  };
}

/** How often each name occurs. */
export function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
