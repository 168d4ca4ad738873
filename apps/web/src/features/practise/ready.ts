/** With fewer than this many left, more is made ready. */
const enoughReady = 12;
/** Where the server has no more to hand out, it is asked again only after this many answers. */
const answersBetween = 4;

/**
 * Whether to ask for activities ahead.
 * @param left ready and unanswered, that of now among them
 * @param answered in the sitting so far
 * @param askedAt how many were answered when it was asked last; null: never on this page
 */
export function wantsMoreReady(left: number, answered: number, askedAt: number | null): boolean {
  if (askedAt === null) return true;
  return left < enoughReady && answered - askedAt >= answersBetween;
}
