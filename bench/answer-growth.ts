import { cpSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "@osler/std";
import type { Benchmark, Measured, Options } from "./benchmark.ts";
import { Learner } from "./load/learner.ts";
import { median, rounded } from "./percentile.ts";
import { installBank } from "./seed/bank.ts";
import { type Population, seedPopulation, tokenOf } from "./seed/population.ts";
import { Osler } from "./server/osler.ts";
import { openSql } from "./server/sql.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

interface Size {
  readonly learners: number;
  /** Stored responses in the three databases, by the suffix of their figures. */
  readonly responses: Readonly<Record<Stage, number>>;
  readonly runs: number;
  readonly answersPerRun: number;
  readonly concepts: number;
  readonly items: number;
}

const stages = ["10k", "100k", "1m"] as const;
type Stage = (typeof stages)[number];

const whole: Size = {
  learners: 2_000,
  responses: { "10k": 10_000, "100k": 100_000, "1m": 1_000_000 },
  runs: 5,
  answersPerRun: 300,
  concepts: 400,
  items: 8_000,
};
const little: Size = {
  learners: 40,
  responses: { "10k": 100, "100k": 400, "1m": 1_600 },
  runs: 1,
  answersPerRun: 15,
  concepts: 40,
  items: 400,
};
/** One response in fifty is the first learner's: 20,000 of a million. */
const shareOfOne = 0.02;
/** Every so manieth answer that is measured is the first learner's. */
const everyAnswerByOne = 20;

/** Whether an answer takes longer as answers gather. */
export const answerGrowth: Benchmark = {
  name: "answer-growth",
  describes:
    "One answer over HTTP with 10 thousand, 100 thousand and 1 million stored, by 2,000 learners, one of them with 20,000",
  targets: { ratio1mTo10k: { atMost: 1.3 } },
  plants: [],
  run,
};

async function run({ small, progress }: Options): Promise<Measured> {
  const size = small ? little : whole;
  using folder = temporaryFolder();
  await seedAll(folder.path, size, progress);
  const p50s = await measureInterleaved(folder.path, size, progress);
  const [least, , most] = stages;
  return {
    figures: {
      ...Object.fromEntries(stages.map((stage) => [`p50Ms${stage}`, rounded(median(p50s[stage]))])),
      ratio1mTo10k: rounded(median(p50s[most]) / median(p50s[least]), 3),
    },
    data:
      `Made here, embedded: ${Object.values(size.responses).join(", ")} responses of ${size.learners} learners, one of whom gave 2 % of them and gives every ${everyAnswerByOne}th that is measured; ` +
      `median of ${size.runs} interleaved runs of ${size.answersPerRun} answers, one at a time.${small ? " Small, judged only on what it measures." : ""}`,
  };
}

async function seedAll(
  folder: string,
  { responses, learners, concepts, items }: Size,
  progress: Options["progress"],
): Promise<void> {
  const empty = join(folder, "empty");
  {
    await using server = await Osler.start({ dataFolder: empty });
    await installBank(server, { concepts, items });
  }
  for (const stage of stages) {
    cpSync(empty, join(folder, stage), { recursive: true });
    const count = responses[stage];
    const population: Population = { learners, responses: count, mostByOne: count * shareOfOne, concepts, items };
    await using sql = await openSql(join(folder, stage), null);
    await seedPopulation(sql, population, (sentence) => progress(`${stage}: ${sentence}`));
  }
}

/** One server on each database; they take turns, so that whatever else the machine does meets all three alike. */
async function measureInterleaved(
  folder: string,
  size: Size,
  progress: Options["progress"],
): Promise<Record<Stage, number[]>> {
  await using servers = new AsyncDisposableStack();
  const p50s: Record<Stage, number[]> = { "10k": [], "100k": [], "1m": [] };
  const at = new Map<Stage, Osler>();
  for (const stage of stages) at.set(stage, servers.use(await Osler.start({ dataFolder: join(folder, stage) })));
  // The first round warms up: every server compiles what it runs often.
  for (let round = 0; round <= size.runs; round += 1) {
    for (const stage of stages) {
      const p50 = median(await answersOf(at.get(stage) as Osler, size, `${stage} ${round}`));
      if (round > 0) p50s[stage].push(p50);
      progress(`${round === 0 ? "warm-up" : `run ${round}`}, ${stage}: p50 ${rounded(p50)} ms`);
    }
  }
  return p50s;
}

/** Latencies of single answers by learners drawn from the population. */
async function answersOf(server: Osler, { learners, answersPerRun }: Size, seed: string): Promise<number[]> {
  const random = seededRandom(seed);
  const latencies: number[] = [];
  for (let answer = 0; answer < answersPerRun; answer += 1) {
    const who = answer % everyAnswerByOne === 0 ? 0 : Math.floor(random() * learners);
    const learner = await Learner.withSession(server.address, tokenOf(who), `${seed} ${answer}`);
    await learner.sit();
    latencies.push((await learner.answer()).ms);
    await learner.leave();
  }
  return latencies;
}
