/** Columns by row, as far as they are chosen. */
export type Chosen = Readonly<Record<string, string[]>>;

export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** The table with a cell chosen; where a row has only one, it moves, and where it may have many, it is put in or taken out. */
export function withCell(chosen: Chosen, { row, column }: Cell, perRow: "one" | "many"): Record<string, string[]> {
  const { [row]: before = [], ...others } = chosen;
  const after =
    perRow === "one" ? [column] : before.includes(column) ? before.filter((id) => id !== column) : [...before, column];
  return after.length === 0 ? others : { ...others, [row]: after };
}

/** The first row without a choice, in the order shown; null when all are sorted. */
export function firstOpenRow(chosen: Chosen, rows: readonly { readonly id: string }[]): string | null {
  return rows.find(({ id }) => !Object.hasOwn(chosen, id))?.id ?? null;
}
