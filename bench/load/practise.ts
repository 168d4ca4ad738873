import type { Learner } from "./learner.ts";

export interface Practised {
  /** Ids of all answers that were acknowledged, those of the warm-up too. */
  readonly acknowledged: readonly string[];
  /** Of the answers sent after the warm-up and acknowledged in time. */
  readonly latencies: readonly number[];
  readonly answersPerS: number;
}

/** All learners answer at once, each as fast as the server lets them, for a warm-up and then for a time that is measured. */
export async function practise(
  learners: readonly Learner[],
  { warmUpMs, measureMs }: { warmUpMs: number; measureMs: number },
): Promise<Practised> {
  await Promise.all(learners.map((learner) => learner.sit()));
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const acknowledged: string[] = [];
  const latencies: number[] = [];
  await Promise.all(
    learners.map(async (learner) => {
      for (let now = performance.now(); now < until; ) {
        const sent = now;
        const { id, ms } = await learner.answer();
        now = performance.now();
        acknowledged.push(id);
        if (sent >= from && now <= until) latencies.push(ms);
      }
    }),
  );
  return { acknowledged, latencies, answersPerS: latencies.length / (measureMs / 1000) };
}
