/**
 * Choices that are numbers of one unit ("0.5 mg", "5 mg"), by size; null for any others. People look for a number where
 * it belongs among the others, and the order of size tells nothing of the answer.
 */
export function bySize<Choice extends { readonly text: string }>(choices: readonly Choice[]): Choice[] | null {
  const sized = choices.map((choice) => {
    const [, value = "", unit] = /^(-?\d+(?:\.\d+)?)(\D*)$/.exec(choice.text.trim()) ?? [];
    return { choice, value: Number(value), unit };
  });
  const [first] = sized;
  if (first?.unit === undefined || sized.some(({ unit }) => unit !== first.unit)) return null;
  return sized.toSorted((a, b) => a.value - b.value).map(({ choice }) => choice);
}
