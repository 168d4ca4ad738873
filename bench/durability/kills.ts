import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@osler/std";
import type { Options } from "../benchmark.ts";
import { compareKept, faults, type Kept } from "../load/kept.ts";
import type { Learner } from "../load/learner.ts";
import { Ledger } from "../load/ledger.ts";
import { signUp } from "../load/signUp.ts";
import { type BankSize, installBank } from "../seed/bank.ts";
import { Osler, type Setting } from "../server/osler.ts";
import { openSql } from "../server/sql.ts";

export interface Work {
  readonly kills: number;
  /** Large enough that the learners find something to answer to the end. */
  readonly bank: BankSize;
  /** Compare the database with the acknowledged answers after every restart, not only at the end. */
  readonly checkEachTime: boolean;
  readonly plant: string | null;
  readonly progress: Options["progress"];
}

export interface Survived {
  readonly kills: number;
  readonly acknowledged: number;
  /** The worst of all comparisons. */
  readonly lost: number;
  readonly duplicates: number;
}

const learnerCount = 4;
const answersBeforeKill = 10;
const longestWaitMs = 1_000;

/**
 * Kills the server again and again while learners answer. After each restart they send what was on its way once more,
 * with the same ids, and every acknowledged answer must be in the database exactly once.
 */
export async function killUnderAnswers(
  setting: Setting,
  { kills, bank, checkEachTime, plant, progress }: Work,
): Promise<Survived> {
  const ledger = new Ledger();
  const random = seededRandom("when to kill");
  let server = await Osler.start(setting);
  try {
    await installBank(server, bank);
    const learners = await signUp(server, learnerCount);
    let worst: Pick<Kept, "lost" | "duplicates"> = { lost: 0, duplicates: 0 };
    for (let killed = 1; killed <= kills; killed += 1) {
      await killWhileAnswering(server, learners, ledger, random);
      server = await Osler.start(setting);
      await Promise.all(learners.map((learner) => learner.moveTo(server.address)));
      for (const learner of learners) await ledger.retry(learner);
      const last = killed === kills;
      if (!checkEachTime && !last) continue;
      await server.stop();
      const kept = await look(setting, ledger, last ? plant : null);
      worst = { lost: Math.max(worst.lost, kept.lost), duplicates: Math.max(worst.duplicates, kept.duplicates) };
      progress(
        `kill ${killed} of ${kills}: ${ledger.acknowledged.size} acknowledged, ${kept.stored} stored, ${kept.lost} lost, ${kept.duplicates} twice`,
      );
      if (last) continue;
      server = await Osler.start(setting);
      await Promise.all(learners.map((learner) => learner.moveTo(server.address)));
    }
    await Promise.all(learners.map((learner) => learner.leave()));
    progress(`of the answers on their way, ${ledger.retried.kept} had been kept and ${ledger.retried.anew} had not`);
    return { kills, acknowledged: ledger.acknowledged.size, ...worst };
  } finally {
    await server.stop();
  }
}

/** Kills at a moment that nobody chose: some answers after the last start, and a random while. */
async function killWhileAnswering(
  server: Osler,
  learners: readonly Learner[],
  ledger: Ledger,
  random: () => number,
): Promise<void> {
  const enough = ledger.acknowledged.size + answersBeforeKill;
  const answering = Promise.all(learners.map((learner) => ledger.answerUntilBroken(learner)));
  while (ledger.acknowledged.size < enough) await Promise.race([answering, sleep(5)]);
  await sleep(random() * longestWaitMs);
  await server.kill();
  await answering;
}

async function look(setting: Setting, ledger: Ledger, plant: string | null): Promise<Kept> {
  await using sql = await openSql(setting.dataFolder, setting.databaseUrl ?? null);
  if (plant !== null) await faults[plant]?.(sql);
  return await compareKept(sql, ledger.acknowledged);
}
