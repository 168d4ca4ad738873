/** What stands in each blank, by name; a blank that is empty is absent. */
export type Filled = Readonly<Record<string, string>>;

/** The blanks with one filled; from a bank an entry leaves the blank it was in. */
export function withBlank(filled: Filled, name: string, value: string, fromBank: boolean): Record<string, string> {
  const kept = Object.entries(filled).filter(([other, held]) => other !== name && !(fromBank && held === value));
  return value === "" ? Object.fromEntries(kept) : { ...Object.fromEntries(kept), [name]: value };
}

/** The first blank of the text in which nothing stands; null when all are filled. */
export function firstEmpty(filled: Filled, blanks: readonly { readonly name: string }[]): string | null {
  return blanks.find(({ name }) => !filled[name]?.trim())?.name ?? null;
}
