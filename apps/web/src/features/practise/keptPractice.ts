import type { Kept } from "./practice.ts";

const storageKey = "osler.practice";
const ownerKey = "osler.practice.owner";

/** What this browser kept of the sitting, if it is the one kept last. */
export function keptPractice(sittingId: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "null") as Kept | null;
    return kept?.sittingId === sittingId ? kept : null;
  } catch {
    return null;
  }
}

export function keepPractice(kept: Kept): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Full or blocked storage: the sitting lives on in this tab and on the server.
  }
}

export function forgetPractice(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

/** Somebody is signed in: what was kept for somebody else is not theirs to see. */
export function forgetPracticeOfOthers(owner: string): void {
  try {
    const before = localStorage.getItem(ownerKey);
    if (before !== null && before !== owner) forgetPractice();
    localStorage.setItem(ownerKey, owner);
  } catch {
    // Nothing was kept.
  }
}
