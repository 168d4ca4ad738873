import { type Benchmark, CannotMeasure, type Measured, type Options } from "./benchmark.ts";
import { Learner } from "./load/learner.ts";
import { percentile, rounded } from "./percentile.ts";
import { installBank } from "./seed/bank.ts";
import { type Population, seedPopulation, tokenOf } from "./seed/population.ts";
import { Osler } from "./server/osler.ts";
import { openSql } from "./server/sql.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

interface Size extends Population {
  readonly plans: number;
  readonly answers: number;
}

const whole: Size = {
  learners: 100,
  responses: 10_000,
  mostByOne: 5_000,
  concepts: 500,
  items: 10_000,
  plans: 200,
  answers: 400,
};
const little: Size = { learners: 4, responses: 400, mostByOne: 200, concepts: 40, items: 800, plans: 10, answers: 20 };
/** Rounds before measuring, so that the server has compiled what it runs often. */
const warmUp = 40;

/** How long a learner with a long history waits for a plan, and for the next activity after an answer. */
export const plan: Benchmark = {
  name: "plan",
  describes: "Planning a day for a learner with 5,000 responses among 10,000 activities; re-planning after each answer",
  targets: { planP95Ms: { atMost: 50 }, replanP95Ms: { atMost: 10 } },
  plants: [],
  run,
};

async function run({ small, progress }: Options): Promise<Measured> {
  const size = small ? little : whole;
  using folder = temporaryFolder();
  {
    await using server = await Osler.start({ dataFolder: folder.path });
    await installBank(server, size);
  }
  {
    await using sql = await openSql(folder.path, null);
    await seedPopulation(sql, size, progress);
  }
  await using server = await Osler.start({ dataFolder: folder.path });
  const learner = await Learner.withSession(server.address, tokenOf(0), "plan");
  const planned = await plans(learner, size, progress);
  const answered = await answers(learner, size, progress);
  await learner.leave();
  return {
    figures: {
      planP50Ms: rounded(percentile(planned.ms, 0.5)),
      planP95Ms: rounded(percentile(planned.ms, 0.95)),
      plannedActivities: planned.activities,
      replanP50Ms: rounded(percentile(answered, 0.5)),
      replanP95Ms: rounded(percentile(answered, 0.95)),
    },
    data: `Made here, embedded: one learner with ${size.mostByOne} responses among ${size.items} activities over ${size.concepts} concepts; ${size.plans} plans and ${size.answers} answers over HTTP, one at a time.${small ? " Small, judged only on what it measures." : ""}`,
  };
}

async function plans(
  learner: Learner,
  size: Size,
  progress: Options["progress"],
): Promise<{ ms: number[]; activities: number }> {
  const ms: number[] = [];
  let activities = 0;
  for (let round = -warmUp; round < size.plans; round += 1) {
    const { ms: took, plan: made } = await learner.plan();
    if (made.activities.length === 0) throw new CannotMeasure("The plan is empty; there is nothing to measure.");
    activities = made.activities.length;
    if (round >= 0) ms.push(took);
  }
  progress(`${size.plans} plans of ${activities} activities: p95 ${rounded(percentile(ms, 0.95))} ms`);
  return { ms, activities };
}

/** From sending an answer to the next activity: marking, belief, choice and commit are in it. */
async function answers(learner: Learner, size: Size, progress: Options["progress"]): Promise<number[]> {
  const ms: number[] = [];
  await learner.sit();
  for (let round = -warmUp; round < size.answers; round += 1) {
    const { ms: took } = await learner.answer();
    if (round >= 0) ms.push(took);
  }
  progress(`${size.answers} answers: p95 ${rounded(percentile(ms, 0.95))} ms`);
  return ms;
}
