import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { itemKinds, lintPack, packCoverage, readPack } from "@osler/content";
import { type Benchmark, CannotMeasure, type Measured, type Options } from "./benchmark.ts";
import { rounded } from "./percentile.ts";

const starterPack = resolve(import.meta.dirname, "../library/acute-care-foundations");

/** Whether a pack keeps what it promises: valid, clean, sourced, and broad enough. */
export const contentCheck: Benchmark = {
  name: "content-check",
  describes: "The starter pack, or the pack that --data names: valid, lint-clean, sources complete, kinds and levels",
  targets: {
    validPct: { exactly: 100 },
    lintFindings: { exactly: 0 },
    sourcesCompletePct: { exactly: 100 },
    kindsCoveredPct: { exactly: 100 },
    levelsCovered: { exactly: 3 },
    unverifiedPct: { atMost: 10 },
    concepts: { atLeast: 40 },
    distinctItems: { atLeast: 100 },
    shortReadings: { atLeast: 25 },
    mostItemsOnOneSource: { atMost: 15 },
  },
  plants: ["key"],
  run,
};

async function run({ data, plant, progress }: Options): Promise<Measured> {
  const folder = data ?? starterPack;
  if (!existsSync(join(folder, "pack.yaml"))) throw new CannotMeasure(`${folder} is not a pack: it has no pack.yaml.`);
  const files = filesOf(folder).map((file) => (plant === "key" ? withoutKey(file) : file));
  const { pack, problems, ...written } = readPack(files);
  for (const { file, line, message } of problems.slice(0, 10)) progress(`${file}:${line}: ${message}`);
  if (pack === null) throw new CannotMeasure(`${folder} cannot be read as a pack: ${problems[0]?.message ?? ""}`);
  // Facts that were read nowhere have a figure of their own.
  const findings = lintPack(pack, written).filter(({ rule }) => rule !== "unverified");
  for (const { file, line, message } of findings.slice(0, 10)) progress(`${file}:${line}: ${message}`);
  const coverage = packCoverage(pack);
  const broken = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file)).size;
  const covered = itemKinds.filter((kind) => (coverage.itemsByKind[kind] ?? 0) > 0);
  return {
    figures: {
      validPct: percent(1 - broken / files.length),
      lintFindings: findings.length,
      concepts: coverage.concepts,
      conceptsWithPrerequisites: coverage.conceptsWithPrerequisites,
      distinctItems: coverage.distinctItems,
      kindsCoveredPct: percent(covered.length / itemKinds.length),
      levelsCovered: Object.values(coverage.itemsByLevel).filter((count) => count > 0).length,
      recallItems: coverage.itemsByLevel.recall,
      applyItems: coverage.itemsByLevel.apply,
      transferItems: coverage.itemsByLevel.transfer,
      shortReadings: coverage.shortReadings,
      facts: coverage.facts,
      unverifiedPct: percent(coverage.unverified),
      sourcesCompletePct: percent(coverage.sourcesComplete),
      mostItemsOnOneSource: coverage.mostItemsOnOneSource,
    },
    data: `${pack.pack.id} ${pack.pack.version}: ${files.length} files, ${pack.items.length} items as written.`,
  };
}

function filesOf(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|md|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

/** The planted fault: the first item of the pack loses its key. */
function withoutKey({ path, text }: { path: string; text: string }) {
  return path.startsWith("items/") ? { path, text: text.replace(/^- \[x\]/m, "- [ ]") } : { path, text };
}

function percent(share: number): number {
  return rounded(share * 100, 1);
}
