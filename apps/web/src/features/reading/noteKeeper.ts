/** What is said about a note beside it. */
export type NoteState =
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "changed" }
  | { readonly kind: "keptHere" }
  | { readonly kind: "refused"; readonly error: unknown };

export interface NoteShelf {
  /** What was typed and has not reached the server; null when nothing waits. */
  readonly kept: () => string | null;
  readonly keep: (text: string) => void;
  /** Forgets it, unless something else has been typed since. */
  readonly drop: (text: string) => void;
}

interface Means {
  readonly shelf: NoteShelf;
  /** Rejects when the note did not arrive. */
  readonly send: (text: string) => Promise<unknown>;
  /** Whether a failure will mend itself, such as a lost connection. */
  readonly passes: (error: unknown) => boolean;
  readonly now: () => number;
  readonly waitMs?: number;
}

/** A pause in typing after which a note is sent, and the wait after a lost connection. */
const pauseMs = 800;
const againMs = 15_000;

/**
 * Saves a note as it is typed: first on this device, then, after a pause, on the server; one request at a time, the
 * newest text last. What did not arrive stays on the device and is tried again.
 */
export class NoteKeeper {
  state: NoteState;
  #text: string;
  #sent: string;
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #means: Means;
  readonly #listeners = new Set<() => void>();

  constructor(saved: string, means: Means) {
    this.#means = means;
    this.#sent = saved;
    this.#text = means.shelf.kept() ?? saved;
    this.state = this.#text === saved ? { kind: "saved", at: null } : { kind: "keptHere" };
  }

  get text(): string {
    return this.#text;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  current = (): NoteState => this.state;

  write(text: string): void {
    this.#text = text;
    this.#means.shelf.keep(text);
    this.#tell({ kind: "changed" });
    this.#later(this.#means.waitMs ?? pauseMs);
  }

  /** Sends what has not arrived, now. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#sending || this.#text === this.#sent) return;
    this.#sending = true;
    const text = this.#text;
    try {
      await this.#means.send(text);
      this.#sent = text;
      this.#means.shelf.drop(text);
      this.#tell(this.#text === text ? { kind: "saved", at: this.#means.now() } : { kind: "changed" });
      if (this.#text !== text) this.#later(0);
    } catch (error) {
      const passes = this.#means.passes(error);
      this.#tell(passes ? { kind: "keptHere" } : { kind: "refused", error });
      if (passes) this.#later(againMs);
    } finally {
      this.#sending = false;
    }
  };

  /** Sends what is left once more, and then rests. */
  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #tell(state: NoteState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
