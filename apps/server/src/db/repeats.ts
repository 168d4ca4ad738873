const rememberedAtMost = 1_000;

/** Tells statements that come again from those whose text never does (a list of varying length): only the former are worth preparing. */
export class Repeats {
  readonly #once = new Set<string>();

  /** Whether the text came before; from its second time on it is worth preparing. */
  seenBefore(text: string): boolean {
    if (this.#once.delete(text)) return true;
    this.#once.add(text);
    if (this.#once.size > rememberedAtMost) this.#once.delete(this.#once.values().next().value as string);
    return false;
  }
}
