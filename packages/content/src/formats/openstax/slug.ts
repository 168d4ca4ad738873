const longest = 80;

/** Text as part of an id: lower-case letters, digits and single hyphens, at most 80; `""` when nothing is left. */
export function slugOf(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "");
  return bare
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
}

/** Gives out ids, each once: what is taken gets `-2`, `-3` and so on, the same every time in the same order. */
export class UniqueIds {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${wanted}-${n}`;
    this.#taken.add(id);
    return id;
  }
}
