/** Whether Osler can be reached, and from when what is shown is where it cannot. */
export interface ConnectionState {
  /** The last request did not reach the server. */
  readonly away: boolean;
  /** By path of the API: when an answer that was kept for such times had been given (ISO 8601). */
  readonly asOf: ReadonlyMap<string, string>;
}

const lookEveryMs = 10_000;

/**
 * Judges the connection by what becomes of requests; the browser's own word is only a hint, because a server on this
 * very machine answers without any network.
 */
class Connection {
  private state: ConnectionState = { away: !(globalThis.navigator?.onLine ?? true), asOf: new Map() };
  private readonly listeners = new Set<() => void>();

  readonly now = (): ConnectionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The server itself has answered. */
  reached(path: string): void {
    if (!this.state.away && !this.state.asOf.has(path)) return;
    const asOf = new Map(this.state.asOf);
    asOf.delete(path);
    this.become({ away: false, asOf });
  }

  lost(): void {
    if (!this.state.away) this.become({ ...this.state, away: true });
  }

  /** Instead of the server, what this browser had kept of it has answered. */
  answeredFromKept(path: string, at: string): void {
    this.become({ away: true, asOf: new Map(this.state.asOf).set(path, at) });
  }

  /** While the server is away and somebody is looking, asks now and then whether it is back; returns the way to stop. */
  readonly watch = (): (() => void) => {
    const look = () => {
      if (this.state.away && !document.hidden) void this.ask();
    };
    const lost = () => this.lost();
    const timer = setInterval(look, lookEveryMs);
    addEventListener("online", look);
    addEventListener("offline", lost);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      removeEventListener("online", look);
      removeEventListener("offline", lost);
      document.removeEventListener("visibilitychange", look);
    };
  };

  private async ask(): Promise<void> {
    try {
      const { ok } = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(lookEveryMs) });
      if (ok) this.reached("/health");
    } catch {
      // Still away.
    }
  }

  private become(state: ConnectionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export const connection = new Connection();
