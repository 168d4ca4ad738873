import type { IconName } from "../../ui/iconPaths.ts";

/** One line of the palette. */
export interface Entry {
  /** Names it among all, so that it can be remembered. */
  readonly id: string;
  readonly title: string;
  /** Where it belongs; may be empty. */
  readonly detail: string;
  readonly icon: IconName;
  /** A page of the app, or what else to do. */
  readonly to: string | (() => void);
}

export type Group = "recent" | "pages" | "actions" | "found";

export interface Section {
  readonly group: Group;
  readonly entries: readonly Entry[];
}

interface Offer {
  readonly text: string;
  readonly pages: readonly Entry[];
  readonly actions: readonly Entry[];
  readonly found: readonly Entry[];
  readonly recent: readonly Entry[];
}

/**
 * What is shown for a text: without one, what was used last and then everything; with one, what its words begin, the
 * library first where it is what people most likely mean.
 */
export function sectionsFor({ text, pages, actions, found, recent }: Offer): Section[] {
  const wanted = wordsOf(text);
  const held = (entries: readonly Entry[]) => entries.filter(({ title }) => begins(title, wanted));
  const used = new Set(recent.map(({ id }) => id));
  const unused = (entries: readonly Entry[]) => entries.filter(({ id }) => !used.has(id));
  const sections: Section[] =
    wanted.length === 0
      ? [
          { group: "recent", entries: recent },
          { group: "actions", entries: unused(actions) },
          { group: "pages", entries: unused(pages) },
        ]
      : [
          { group: "pages", entries: held(pages) },
          { group: "found", entries: recentFirst(found, used) },
          { group: "actions", entries: held(actions) },
        ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function recentFirst(found: readonly Entry[], used: ReadonlySet<string>): Entry[] {
  return [...found.filter(({ id }) => used.has(id)), ...found.filter(({ id }) => !used.has(id))];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether every wanted word begins a word of the title. */
function begins(title: string, wanted: readonly string[]): boolean {
  const words = wordsOf(title);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}
