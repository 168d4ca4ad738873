import type { Tile } from "./nextTile.ts";

/** Where a concept or a line stands to the one that is pointed at; `none` while nothing is. */
export type Standing = "none" | "self" | "before" | "after" | "aside";

export interface Path {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

export function standingOf(id: string, lit: string | null, path: Path | null): Standing {
  if (path === null) return "none";
  if (id === lit) return "self";
  if (path.before.has(id)) return "before";
  return path.after.has(id) ? "after" : "aside";
}

/** The tiles of a map as they stand on the screen, in reading order. */
export function tilesIn(room: HTMLElement): Tile[] {
  return [...room.querySelectorAll<HTMLElement>("[data-concept]")].map((tile) => {
    const { left, top, width } = tile.getBoundingClientRect();
    return { id: tile.dataset["concept"] ?? "", left, top, width };
  });
}
