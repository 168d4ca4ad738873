import type { Pack } from "../../records.ts";
import { lockFile } from "./fileSchemas.ts";
import { type Desk, refuse } from "./problems.ts";

/** What `osler.lock.json` remembers: the version of each record, and the hash it had. */
export type Lock = Readonly<Record<string, { readonly version: number; readonly hash: string }>>;

/**
 * The lock of a pack: a record whose hash is the one of `previous` keeps its version, a changed one gets the next, a
 * new one gets 1. Ids that are gone stay in the lock, so that one that comes back does not reuse a version.
 */
export function lockOf(pack: Pack, previous: Lock | null): Lock {
  const records = [...pack.concepts, ...pack.items, ...pack.readings];
  const entries = records.map(({ id, hash }) => [id, { version: versionIn(previous, id, hash), hash }] as const);
  const all = new Map([...Object.entries(previous ?? {}), ...entries]);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The version of the record with this hash, as `lockOf` describes. */
export function versionIn(lock: Lock | null, id: string, hash: string): number {
  const known = lock !== null && Object.hasOwn(lock, id) ? lock[id] : undefined;
  if (known === undefined) return 1;
  return known.hash === hash ? known.version : known.version + 1;
}

/** Reads `osler.lock.json`; null, and a problem, when it is damaged. */
export function readLock(text: string, { report }: Desk): Lock | null {
  const mend = "Restore the file from its last good copy; Osler writes it, people do not.";
  try {
    const parsed = lockFile.safeParse(JSON.parse(text));
    return parsed.success
      ? parsed.data
      : refuse(report, "broken-lock", 1, "This lock file does not list versions and hashes.", mend);
  } catch (cause) {
    if (cause instanceof SyntaxError) return refuse(report, "broken-lock", 1, "This lock file is not JSON.", mend);
    throw cause;
  }
}
