import type { Loss } from "./losses.ts";

/** What an import brought, and what it did not. */
export interface LossReport {
  readonly modules: number;
  /** Marked questions by item kind; cards are counted apart. */
  readonly items: Readonly<Record<string, number>>;
  readonly cards: number;
  /** Questions that are read with their answer, not marked, by the book's word for them. */
  readonly selfChecks: Readonly<Record<string, number>>;
  readonly losses: readonly Loss[];
}

/** The report in plain words, one fact a line; equal losses of several modules are added up. */
export function lossReportText(report: LossReport): string {
  const imported = [
    `Imported ${counted(report.modules, "module")}: ${report.modules === 1 ? "its text is a reading" : "their texts are readings"}.`,
    ...byKind(report.items).map(([kind, count]) => `${counted(count, `${kind} item`)} with a key.`),
    `${counted(report.cards, "card")} from glossaries.`,
    ...byKind(report.selfChecks).map(
      ([kind, count]) =>
        `${counted(count, `${kind} exercise`)} became self-checks at the end of their reading: read with the answer, not marked.`,
    ),
  ];
  const lost = summed(report.losses).map(({ what, count, reason }) => `${counted(count, what)}: ${reason}.`);
  return [
    ...imported,
    "",
    lost.length === 0 ? "Nothing was lost." : "Left out or changed:",
    ...lost.map((line) => `- ${line}`),
    "",
  ].join("\n");
}

function byKind(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

function summed(losses: readonly Loss[]): { what: string; reason: string; count: number }[] {
  const sums = new Map<string, { what: string; reason: string; count: number }>();
  for (const { what, reason, count } of losses) {
    const key = JSON.stringify([what, reason]);
    const sum = sums.get(key) ?? { what, reason, count: 0 };
    sums.set(key, { ...sum, count: sum.count + count });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

function counted(count: number, what: string): string {
  if (count === 1) return `1 ${what}`;
  return `${count} ${/[^aeiou]y$/.test(what) ? `${what.slice(0, -1)}ies` : `${what}s`}`;
}
