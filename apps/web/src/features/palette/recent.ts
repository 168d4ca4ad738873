import { pathOf, type Found } from "../library/found.ts";
import { foundEntry } from "./entries.ts";
import type { Entry } from "./entry.ts";

const most = 5;

/** What was opened last is remembered: pages and actions by id alone, the library's things as they were found. */
type Remembered = { readonly id: string } | { readonly found: Found };

/** What this person opened last from the palette, the latest first. What no longer exists is left out. */
export function recentEntries(
  accountId: string,
  known: readonly Entry[],
  t: Parameters<typeof foundEntry>[0],
): Entry[] {
  return remembered(accountId).flatMap((one) => {
    if ("found" in one) return [foundEntry(t, one.found)];
    return known.filter(({ id }) => id === one.id);
  });
}

export function rememberRecent(accountId: string, entry: Entry, found: readonly Found[]): void {
  const thing = found.find((one) => pathOf(one) === entry.id);
  const latest: Remembered = thing ? { found: thing } : { id: entry.id };
  const others = remembered(accountId).filter((one) => idOf(one) !== entry.id);
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify([latest, ...others].slice(0, most)));
  } catch {
    // Blocked storage costs only the memory of what was used.
  }
}

function remembered(accountId: string): Remembered[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(one: unknown): one is Remembered {
  if (typeof one !== "object" || one === null) return false;
  if ("id" in one) return typeof one.id === "string";
  const { found } = one as { found?: Partial<Found> };
  const texts = [found?.id, found?.title, found?.detail];
  return texts.every((text) => typeof text === "string") && ["concept", "reading", "pack"].includes(found?.kind ?? "");
}

function idOf(one: Remembered): string {
  return "found" in one ? pathOf(one.found) : one.id;
}

function keyOf(accountId: string): string {
  return `osler.recent.${accountId}`;
}
