export interface Tile {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const rowSlack = 8;

/** The tile that an arrow key, Home or End leads to from `from`; null for any other key, or at the edge. `tiles` in reading order. */
export function nextTile(tiles: readonly Tile[], from: string, key: string): string | null {
  const place = tiles.findIndex(({ id }) => id === from);
  const here = tiles[place];
  if (here === undefined) return null;
  if (key === "Home") return tiles[0]?.id ?? null;
  if (key === "End") return tiles.at(-1)?.id ?? null;
  if (key === "ArrowRight") return tiles[place + 1]?.id ?? null;
  if (key === "ArrowLeft") return tiles[place - 1]?.id ?? null;
  if (key === "ArrowDown") return nearest(here, rowBeside(here, tiles, 1));
  if (key === "ArrowUp") return nearest(here, rowBeside(here, tiles, -1));
  return null;
}

/** The tiles of the next row down (1) or up (-1), as they stand on the screen. */
function rowBeside(here: Tile, tiles: readonly Tile[], direction: 1 | -1): Tile[] {
  const beyond = tiles.filter(({ top }) => (top - here.top) * direction > rowSlack);
  const distance = Math.min(...beyond.map(({ top }) => Math.abs(top - here.top)));
  return beyond.filter(({ top }) => Math.abs(top - here.top) < distance + rowSlack);
}

function nearest(here: Tile, row: readonly Tile[]): string | null {
  const middle = ({ left, width }: Tile) => left + width / 2;
  const away = (tile: Tile) => Math.abs(middle(tile) - middle(here));
  return [...row].sort((a, b) => away(a) - away(b))[0]?.id ?? null;
}
