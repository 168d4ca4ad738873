/** Logits between two neighbouring steps of an author's guess: 1 to 5 spans the usual range of a bank, -1.5 to 1.5. */
const logitsPerStep = 0.75;

/**
 * The difficulty in logits to start from when no answers are known: an author's guess, 1 (easy) to 5 (hard), put on
 * the ability scale with 3 at 0. Guesses outside 1..5 are taken to the nearer end.
 */
export function authorDifficulty(guess: number): number {
  return (Math.min(5, Math.max(1, guess)) - 3) * logitsPerStep;
}
