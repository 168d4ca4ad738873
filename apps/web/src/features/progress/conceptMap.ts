/** What the map of concepts needs to know of one. */
export interface MapConcept {
  readonly id: string;
  readonly requires: readonly string[];
}

export interface MapLine {
  readonly from: string;
  readonly to: string;
}

/**
 * Concepts in layers: first those that build on nothing here, then each below everything it requires. Within a layer
 * they stand near what they require, so that few lines cross.
 */
export function layersOf<C extends MapConcept>(concepts: readonly C[]): C[][] {
  const depths = depthsOf(concepts);
  const layers: C[][] = [];
  for (const concept of concepts) {
    const depth = depths.get(concept.id) ?? 0;
    (layers[depth] ??= []).push(concept);
  }
  const ordered: C[][] = [];
  for (const layer of layers) ordered.push(nearTheirOwn(layer, ordered));
  return ordered;
}

/** A requirement outside the given concepts counts for nothing; one that leads back to itself is cut where it is met. */
function depthsOf(concepts: readonly MapConcept[]): Map<string, number> {
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  const depths = new Map<string, number>();
  const depth = (id: string, above: readonly string[]): number => {
    const done = depths.get(id);
    if (done !== undefined) return done;
    const inside = known.get(id)?.requires.filter((one) => known.has(one) && !above.includes(one)) ?? [];
    const found = Math.max(-1, ...inside.map((one) => depth(one, [...above, id]))) + 1;
    depths.set(id, found);
    return found;
  };
  for (const { id } of concepts) depth(id, []);
  return depths;
}

function nearTheirOwn<C extends MapConcept>(layer: readonly C[], above: readonly (readonly C[])[]): C[] {
  const places = new Map(above.flatMap((row) => row.map(({ id }, place) => [id, (place + 0.5) / row.length] as const)));
  const place = ({ requires }: C): number => {
    const known = requires.flatMap((id) => places.get(id) ?? []);
    return known.length === 0 ? 0.5 : known.reduce((sum, at) => sum + at, 0) / known.length;
  };
  return above.length === 0 ? [...layer] : [...layer].sort((a, b) => place(a) - place(b));
}

/** The requirements among the given concepts, without those that others imply: fewer lines, the same meaning. */
export function linesOf(concepts: readonly MapConcept[]): MapLine[] {
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  return concepts.flatMap(({ id, requires }) => {
    const inside = requires.filter((one) => known.has(one));
    const implied = new Set(inside.flatMap((one) => [...allBefore(one, known)]));
    return inside.filter((one) => !implied.has(one)).map((from) => ({ from, to: id }));
  });
}

/** Everything that comes before a concept, and everything that builds on it, near and far. */
export function pathThrough(id: string, concepts: readonly MapConcept[]): { before: Set<string>; after: Set<string> } {
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  const after = concepts.filter((other) => other.id !== id && allBefore(other.id, known).has(id));
  return { before: allBefore(id, known), after: new Set(after.map((concept) => concept.id)) };
}

function allBefore(id: string, known: ReadonlyMap<string, MapConcept>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(known.get(id)?.requires ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || next === id || !known.has(next)) continue;
    found.add(next);
    waiting.push(...(known.get(next)?.requires ?? []));
  }
  return found;
}
