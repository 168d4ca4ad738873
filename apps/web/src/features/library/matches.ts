/** Whether every word of `wanted` stands somewhere in a text; an empty wish matches everything. */
export function matches(text: string, wanted: string): boolean {
  const held = text.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
