/** The order with one step taken out and put in at `place`, from 0; a place beyond the ends is the nearest end. */
export function moved(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  const at = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/**
 * Where a step that is dragged to height `y` belongs: below every other step whose middle lies above it.
 *
 * @param middles the height of the middle of each of the other steps
 */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < y).length;
}
