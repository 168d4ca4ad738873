import { CannotMeasure } from "../benchmark.ts";
import type { Acknowledged, Learner } from "./learner.ts";

/** Which answers the server has acknowledged, and how the unacknowledged ones fared when they were sent again. */
export class Ledger {
  readonly acknowledged = new Set<string>();
  /** Sent again after a crash: those that the server had kept without being able to say so, and those it had not. */
  readonly retried = { kept: 0, anew: 0 };

  /** Answers, each as fast as the server lets it, until its connection breaks. */
  async answerUntilBroken(learner: Learner): Promise<void> {
    try {
      for (;;) this.acknowledged.add((await learner.answer()).id);
    } catch (error) {
      // A reply that is not 200 is no crash: it means that the server or this benchmark is wrong.
      if (error instanceof CannotMeasure) throw error;
    }
  }

  /** Sends what was on its way when the server died, with the same id. */
  async retry(learner: Learner): Promise<Acknowledged | null> {
    if (learner.pending === null) return null;
    const again = await learner.send(learner.pending);
    this.acknowledged.add(again.id);
    this.retried[again.repeated ? "kept" : "anew"] += 1;
    return again;
  }
}
