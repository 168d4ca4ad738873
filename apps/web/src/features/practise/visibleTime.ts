/** Counts how long something was really in view: time in another tab or under a closed lid does not count. */
export class VisibleTime {
  private sum = 0;
  private since: number | null = document.hidden ? null : performance.now();
  private readonly look = () => {
    if (document.hidden) this.pause();
    else this.since ??= performance.now();
  };

  constructor() {
    document.addEventListener("visibilitychange", this.look);
  }

  /** Whole milliseconds so far, at most a day. */
  elapsedMs(): number {
    const running = this.since === null ? 0 : performance.now() - this.since;
    return Math.min(86_400_000, Math.round(this.sum + running));
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.look);
  }

  private pause(): void {
    this.sum = this.elapsedMs();
    this.since = null;
  }
}
