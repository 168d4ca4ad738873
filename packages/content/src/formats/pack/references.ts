import type { Problem } from "../../authored.ts";
import { didYouMean } from "./nearest.ts";
import type { RecordPlace } from "./places.ts";

/** A record that names another one. */
export interface Reference {
  readonly to: string;
  readonly kind: RecordKind;
  readonly file: string;
  readonly line: number;
}

export type RecordKind = "concept" | "item" | "reading" | "source";

/** An id that a file claims, whether or not the rest of the file could be read. */
export interface Claim {
  readonly id: string;
  readonly kind: RecordKind;
  readonly place: RecordPlace;
}

/** Looking for similar ids costs time; a pack with more dangling ids than this has another trouble. */
const mostSuggestions = 100;

/** One error for each reference to a record that the pack does not have. */
export function danglingReferences(references: readonly Reference[], claims: readonly Claim[]): Problem[] {
  const known = new Map<string, Set<RecordKind>>();
  for (const { id, kind } of claims) known.set(id, (known.get(id) ?? new Set()).add(kind));
  const dangling = references.filter(({ to, kind }) => known.get(to)?.has(kind) !== true);
  return dangling.map(({ to, kind, file, line }, i) => {
    const others = known.get(to);
    const candidates = claims.filter((claim) => claim.kind === kind).map((claim) => claim.id);
    return {
      severity: "error",
      rule: "dangling-id",
      file,
      line,
      message: others
        ? `\`${to}\` is ${withArticle([...others][0] as RecordKind)}, but ${withArticle(kind)} belongs here.`
        : `This pack has no ${kind} \`${to}\`.`,
      suggestion: i < mostSuggestions ? didYouMean(to, candidates) : null,
    };
  });
}

const withArticle = (kind: RecordKind) => (kind === "item" ? "an item" : `a ${kind}`);

/** One error for each id claimed a second time, at the second place and naming the first. */
export function duplicateIds(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, RecordPlace>();
  return claims.flatMap(({ id, place }): Problem[] => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, place);
      return [];
    }
    return [
      {
        severity: "error",
        rule: "duplicate-id",
        file: place.file,
        line: place.line,
        message: `\`${id}\` is already the id at ${before.file}, line ${before.line}.`,
        suggestion: "Give one of them another id.",
      },
    ];
  });
}

interface Requiring {
  readonly id: string;
  readonly requires: readonly string[];
}

/** One error for each circle of prerequisites, at its first concept and naming the place of every concept in it. */
export function prerequisiteCycles(
  concepts: readonly Requiring[],
  places: ReadonlyMap<string, RecordPlace>,
): Problem[] {
  return cyclesOf(concepts).map((cycle) => {
    const [start] = cycle;
    const place = places.get(start as string);
    const steps = [...cycle, start as string].map((id) => `\`${id}\``).join(" requires ");
    const where = cycle.slice(1).map((id) => `${places.get(id)?.file ?? "?"}, line ${places.get(id)?.line ?? 1}`);
    return {
      severity: "error",
      rule: "prerequisite-cycle",
      file: place?.file ?? "?",
      line: place?.fields["requires"] ?? place?.line ?? 1,
      message: `These prerequisites run in a circle: ${steps}${where.length === 0 ? "" : ` (${where.join("; ")})`}.`,
      suggestion: "Take one of these `requires` away.",
    };
  });
}

/** Depth-first search on a stack of its own, so that a long chain cannot exhaust the call stack. */
function cyclesOf(concepts: readonly Requiring[]): string[][] {
  const requires = new Map(concepts.map((one) => [one.id, one.requires]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const { id: root } of concepts) {
    const path: { id: string; next: number }[] = done.has(root) ? [] : [{ id: root, next: 0 }];
    const onPath = new Set(path.map((one) => one.id));
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const id = requires.get(top.id)?.[top.next];
      top.next += 1;
      if (id === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(id)) {
        cycles.push(path.slice(path.findIndex((one) => one.id === id)).map((one) => one.id));
      } else if (!done.has(id)) {
        path.push({ id, next: 0 });
        onPath.add(id);
      }
    }
  }
  return cycles;
}
