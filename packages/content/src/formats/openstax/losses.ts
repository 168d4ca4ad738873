/** Something of the book that the pack does not hold, or holds in a poorer form. */
export interface Loss {
  /** The module's id, for example `m46383`. */
  readonly module: string;
  readonly what: string;
  readonly count: number;
  readonly reason: string;
}

/** Counts losses of one module while it is read. */
export class LossTally {
  readonly #counts = new Map<string, Loss>();
  readonly #module: string;

  constructor(module: string) {
    this.#module = module;
  }

  add(what: string, reason: string): void {
    const key = JSON.stringify([what, reason]);
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { module: this.#module, what, count, reason });
  }

  get losses(): Loss[] {
    return [...this.#counts.values()];
  }
}
