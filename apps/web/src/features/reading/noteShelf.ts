import type { NoteShelf } from "./noteKeeper.ts";

const prefix = "osler.note.";

/** Where one person's note on one reading waits in this browser. Blocked storage costs only what a lost connection would have kept. */
export function noteShelf(accountId: string, readingId: string): NoteShelf {
  const key = `${prefix}${accountId}.${readingId}`;
  return {
    kept: () => withStorage(() => localStorage.getItem(key)) ?? null,
    keep: (text) => withStorage(() => localStorage.setItem(key, text)),
    drop: (text) => {
      withStorage(() => localStorage.getItem(key) === text && localStorage.removeItem(key));
    },
  };
}

/** The readings for which a note of this person waits here. */
export function readingsWithKeptNotes(accountId: string): string[] {
  const own = `${prefix}${accountId}.`;
  const keys = withStorage(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
}

function withStorage<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
