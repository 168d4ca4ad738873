import type { Benchmark, Figure, Measured, Options } from "./benchmark.ts";
import { compareKept, faults, type Kept } from "./load/kept.ts";
import { practise, type Practised } from "./load/practise.ts";
import { signUp } from "./load/signUp.ts";
import { percentile, rounded } from "./percentile.ts";
import { type BankSize, installBank } from "./seed/bank.ts";
import { openSql } from "./server/sql.ts";
import { Osler } from "./server/osler.ts";
import { openPostgres } from "./server/postgres.ts";
import { perAnswer, threadTimes } from "./server/threadTimes.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

interface Size extends BankSize {
  readonly learners: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
}

const whole: Size = { concepts: 2_000, items: 100_000, learners: 8, warmUpMs: 5_000, measureMs: 30_000 };
const little: Size = { concepts: 40, items: 800, learners: 4, warmUpMs: 500, measureMs: 2_000 };

/** How long a learner waits between an answer and its feedback, and how many learners one machine serves. */
export const answerHttp: Benchmark = {
  name: "answer-http",
  describes:
    "Answer to feedback and next activity over HTTP, durable, 8 learners at once, 100,000 items; embedded and PostgreSQL",
  targets: {
    embeddedAnswersPerS: { atLeast: 150 },
    embeddedP99Ms: { atMost: 100 },
    postgresAnswersPerS: { atLeast: 400 },
    postgresP99Ms: { atMost: 50 },
    lost: { exactly: 0 },
    duplicates: { exactly: 0 },
  },
  plants: Object.keys(faults),
  run,
};

async function run(options: Options): Promise<Measured> {
  const size = options.small ? little : whole;
  const embedded = await measure(size, null, options);
  await using postgres = await openPostgres(options.small);
  const onPostgres = postgres === null ? null : await measure(size, postgres.url, options);
  return {
    figures: {
      ...figuresOf("embedded", embedded),
      ...figuresOf("postgres", onPostgres),
      lost: embedded.lost + (onPostgres?.lost ?? 0),
      duplicates: embedded.duplicates + (onPostgres?.duplicates ?? 0),
    },
    data: `Made here: ${size.items} items over ${size.concepts} concepts; ${size.learners} learners at once for ${size.measureMs / 1000} s${options.small ? "; small, judged only on what it measures" : ""}.`,
  };
}

async function measure(
  size: Size,
  databaseUrl: string | null,
  { plant, progress }: Options,
): Promise<Practised & Kept> {
  using folder = temporaryFolder();
  const engine = databaseUrl === null ? "embedded" : "PostgreSQL";
  progress(`${engine}: installing ${size.items} items`);
  const setting = { dataFolder: folder.path, databaseUrl };
  {
    await using server = await Osler.start(setting);
    await installBank(server, size);
  }
  const practised = await measureAnswers(size, setting, progress);
  progress(
    `${engine}: ${rounded(practised.answersPerS)} answers/s, p99 ${rounded(percentile(practised.latencies, 0.99))} ms; comparing what was kept`,
  );
  await using sql = await openSql(folder.path, databaseUrl);
  if (plant !== null) await faults[plant]?.(sql);
  return { ...practised, ...(await compareKept(sql, practised.acknowledged)) };
}

/** On a server that was started with the whole bank, as one is after the import. */
async function measureAnswers(
  size: Size,
  setting: Parameters<typeof Osler.start>[0],
  progress: Options["progress"],
): Promise<Practised> {
  await using server = await Osler.start(setting);
  progress(`ready after ${rounded(server.startMs / 1000)} s; ${size.learners} learners answer`);
  const learners = await signUp(server, size.learners);
  const before = { server: threadTimes(server.pid), load: threadTimes(process.pid) };
  const practised = await practise(learners, size);
  const answers = practised.acknowledged.length;
  progress(
    `processor ms per answer: server ${perAnswer(before.server, threadTimes(server.pid), answers)}; load ${perAnswer(before.load, threadTimes(process.pid), answers)}`,
  );
  await Promise.all(learners.map((learner) => learner.leave()));
  return practised;
}

function figuresOf(engine: string, practised: Practised | null): Record<string, Figure> {
  return {
    [`${engine}AnswersPerS`]: practised === null ? null : rounded(practised.answersPerS, 1),
    [`${engine}P50Ms`]: practised === null ? null : rounded(percentile(practised.latencies, 0.5)),
    [`${engine}P99Ms`]: practised === null ? null : rounded(percentile(practised.latencies, 0.99)),
  };
}
