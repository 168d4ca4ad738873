import type { Pack } from "@osler/content";
import { contentInstalled } from "@osler/contract";
import { Interrupted } from "../../refusal.ts";
import type { Door } from "../../server/door.ts";
import { batchesOf, recordsIn } from "./batches.ts";
import { startProgress } from "./progress.ts";

export interface Installed {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** About twenty sections of a book at a time: each is kept whole or not at all, and is soon done. */
const limits = { concepts: 20, characters: 8_000_000 };

/**
 * Installs a pack part by part; what is installed already, equal by its hash, changes nothing. Whatever breaks it off, a
 * second run goes on from there.
 */
export async function installPack(door: Door, pack: Pack, quiet: boolean): Promise<Installed> {
  const sum = { added: 0, changed: 0, unchanged: 0 };
  const total = recordsIn(pack);
  const progress = startProgress("Installing", total, "records", quiet);
  let done = 0;
  try {
    for (const body of batchesOf(pack, limits)) {
      const installed = await door.ask({
        method: "POST",
        path: "/content",
        body,
        reply: contentInstalled,
        repeatable: true,
      });
      sum.added += installed.added;
      sum.changed += installed.changed;
      sum.unchanged += installed.unchanged;
      progress.to((done += recordsIn(body)));
    }
  } catch (error) {
    if (error instanceof Interrupted)
      throw new Interrupted(
        `Interrupted: ${done} of ${total} records are installed. Run the same command again to go on.`,
      );
    throw error;
  } finally {
    progress.end();
  }
  return sum;
}
