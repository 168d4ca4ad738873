/** A cell of the matrix, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cell that an arrow key, Home or End leads to, kept within the matrix; null for any other key. */
export function matrixPlace({ row, column }: Place, key: string, { rows, columns }: Size): Place | null {
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? null : { row: within(to.row, rows), column: within(to.column, columns) };
}

function within(value: number, size: number): number {
  return Math.min(Math.max(0, size - 1), Math.max(0, value));
}
