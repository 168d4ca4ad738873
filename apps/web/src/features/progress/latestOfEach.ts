interface Miss {
  readonly itemId: string;
}

/** Misses of the same item as one: the latest, and how often it was missed. `misses` come latest first. */
export function latestOfEach<M extends Miss>(misses: readonly M[]): (M & { readonly times: number })[] {
  const isLatest = (miss: M, place: number) => misses.findIndex(({ itemId }) => itemId === miss.itemId) === place;
  const times = (miss: M) => misses.filter(({ itemId }) => itemId === miss.itemId).length;
  return misses.filter(isLatest).map((miss) => ({ ...miss, times: times(miss) }));
}
