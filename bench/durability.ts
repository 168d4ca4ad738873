import type { Benchmark, Measured, Options, Target } from "./benchmark.ts";
import { fsyncsPerAnswer } from "./durability/fsyncs.ts";
import { killUnderAnswers } from "./durability/kills.ts";
import { reopen } from "./durability/reopen.ts";
import { faults } from "./load/kept.ts";
import { signUp } from "./load/signUp.ts";
import { rounded } from "./percentile.ts";
import { type BankSize, installBank } from "./seed/bank.ts";
import { Osler, type Setting } from "./server/osler.ts";
import { openPostgres } from "./server/postgres.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const whole = { kills: 20, megabytes: 500, singleAnswers: 50, bank: { concepts: 400, items: 8_000 } };
const little = { kills: 1, megabytes: 20, singleAnswers: 5, bank: { concepts: 40, items: 800 } };
const learners = 4;

const targets: Readonly<Record<string, Target>> = {
  lost: { exactly: 0 },
  duplicates: { exactly: 0 },
  fsyncsPerAnswerMin: { atLeast: 1 },
  fsyncCheckFailsWhenOff: { exactly: true },
  reopenMs: { atMost: 3_000 },
};

/** Whether an answer that was acknowledged stays, whatever happens to the server. */
export const durability: Benchmark = {
  name: "durability",
  describes:
    "The server killed 20 times under answers, embedded and PostgreSQL: lost, counted twice; fsyncs; reopening after 500 MB",
  targets: {
    ...targets,
    embeddedKills: { atLeast: whole.kills },
    postgresKills: { atLeast: whole.kills },
    writtenMb: { atLeast: whole.megabytes },
  },
  plants: Object.keys(faults),
  run,
};

async function run({ small, plant, progress }: Options): Promise<Measured> {
  const size = small ? little : whole;
  using folder = temporaryFolder();
  const setting = { dataFolder: folder.path, databaseUrl: null };
  const fsyncs = await measureFsyncs(setting, size, progress);
  const work = { kills: size.kills, bank: size.bank, checkEachTime: !small, plant, progress };
  const embedded = await killUnderAnswers(setting, work);
  const reopened = await reopen(setting, size.megabytes, progress);
  const onPostgres = await killOnPostgres(small, work);
  return {
    figures: {
      embeddedKills: embedded.kills,
      postgresKills: onPostgres?.kills ?? null,
      acknowledged: embedded.acknowledged + (onPostgres?.acknowledged ?? 0),
      lost: embedded.lost + (onPostgres?.lost ?? 0),
      duplicates: embedded.duplicates + (onPostgres?.duplicates ?? 0),
      fsyncsPerAnswerMin: fsyncs.on,
      fsyncOffFsyncs: fsyncs.off,
      fsyncCheckFailsWhenOff: fsyncs.off < 1,
      writtenMb: reopened.writtenMb,
      reopenMs: rounded(reopened.ms, 0),
    },
    data: `Made here: ${learners} learners answering, killed ${size.kills} times; ${size.megabytes} MB of readings.${small ? " Small, judged only on what it measures." : ""}`,
    ...(small ? { targets } : {}),
  };
}

async function killOnPostgres(small: boolean, work: Parameters<typeof killUnderAnswers>[1]) {
  await using postgres = await openPostgres(small);
  if (postgres === null) return null;
  using folder = temporaryFolder();
  const setting = { dataFolder: folder.path, databaseUrl: postgres.url };
  return await killUnderAnswers(setting, { ...work, plant: null });
}

/** The fewest fsyncs that one answer made before it was acknowledged; and the same with fsync switched off. */
async function measureFsyncs(
  setting: { dataFolder: string; databaseUrl: null },
  { singleAnswers, bank }: typeof whole,
  progress: Options["progress"],
) {
  progress("counting fsyncs with OSLER_FSYNC off, then on");
  const off = await countFsyncs({ ...setting, fsync: "off" }, singleAnswers, bank);
  const on = await countFsyncs({ ...setting, fsync: "on" }, singleAnswers, bank);
  return { on, off };
}

async function countFsyncs(setting: Setting, answers: number, bank: BankSize): Promise<number> {
  await using server = await Osler.start(setting);
  await installBank(server, bank);
  const [learner] = await signUp(server, 1);
  if (learner === undefined) throw new RangeError("There is nobody to answer.");
  const fsyncs = await fsyncsPerAnswer(server, learner, answers);
  await learner.leave();
  return fsyncs;
}
