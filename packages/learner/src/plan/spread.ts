/** A review that is due: how well it is remembered now, and how it fades. */
export interface WaitingReview {
  readonly minutes: number;
  /** Probability of recall at `at` (ms), 0..1. */
  readonly recallAt: (at: number) => number;
}

/** What doing so many days' worth of the reviews that are due costs and saves. */
export interface Spread {
  readonly days: number;
  readonly reviewsPerDay: number;
  readonly minutesPerDay: number;
  /** Reviews expected to be forgotten by waiting, beyond those that would be forgotten today. */
  readonly forgotten: number;
}

const dayMs = 86_400_000;

/**
 * Spreads reviews evenly over `days`, the most faded first, and reckons the price: the fall of the probability of recall
 * of each from now to its day, summed. One day costs nothing.
 */
export function spreadOver(reviews: readonly WaitingReview[], days: number, at: number): Spread {
  const reviewsPerDay = Math.ceil(reviews.length / days);
  const faded = reviews.map((review) => ({ review, recall: review.recallAt(at) })).sort((a, b) => a.recall - b.recall);
  const forgotten = faded.reduce((sum, { review, recall }, place) => {
    const day = Math.floor(place / Math.max(1, reviewsPerDay));
    return sum + Math.max(0, recall - review.recallAt(at + day * dayMs));
  }, 0);
  const minutes = reviews.reduce((sum, review) => sum + review.minutes, 0);
  return { days, reviewsPerDay, minutesPerDay: minutes / days, forgotten };
}

/** Expected share recalled at each of `times` (ms) of everything reviewed so far, if nothing were repeated; 0..1. */
export function forgettingAhead(recalls: readonly WaitingReview["recallAt"][], times: readonly number[]): number[] {
  return times.map((at) =>
    recalls.length === 0 ? 0 : recalls.reduce((sum, recallAt) => sum + recallAt(at), 0) / recalls.length,
  );
}
