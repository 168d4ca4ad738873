import { CannotMeasure } from "../benchmark.ts";
import type { Learner } from "../load/learner.ts";
import type { Osler } from "../server/osler.ts";

interface Storage {
  readonly vitals: { readonly fsyncs: number } | null;
}

/** Answers one after the other; the fewest fsyncs that the embedded database made for any of them, from sending to reply. */
export async function fsyncsPerAnswer(server: Osler, learner: Learner, answers: number): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY;
  await learner.sit();
  for (let answered = 0; answered < answers; answered += 1) {
    const before = await fsyncsSoFar(server);
    await learner.answer();
    fewest = Math.min(fewest, (await fsyncsSoFar(server)) - before);
  }
  return fewest;
}

async function fsyncsSoFar(server: Osler): Promise<number> {
  const { vitals } = await server.ask<Storage>("GET", "/storage");
  if (vitals === null) throw new CannotMeasure("This server does not count its fsyncs.");
  return vitals.fsyncs;
}
