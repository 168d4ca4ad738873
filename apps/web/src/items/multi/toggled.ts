/** The choice with `id` put in or taken out; a full choice stays as it is, so that nothing is lost unasked. */
export function toggled(chosen: readonly string[], id: string, max: number): string[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  return chosen.length < max ? [...chosen, id] : [...chosen];
}
