import { Presets, SingleBar } from "cli-progress";

/** Shows how far a piece of work has come, on standard error. */
export interface Progress {
  to(done: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere, in a log or a pipe, a plain line now and then; nothing when `quiet`. */
export function startProgress(verb: string, total: number, what: string, quiet: boolean): Progress {
  if (process.stderr.isTTY) return bar(verb, total, what);
  return quiet ? { to: () => {}, end: () => {} } : plainLines(verb, total, what);
}

function bar(verb: string, total: number, what: string): Progress {
  const format = `${verb.padEnd(10)} {bar} {value}/{total} ${what}`;
  // Stopping on a signal is ours to do, in order.
  const shown = new SingleBar(
    { format, stream: process.stderr, gracefulExit: false, hideCursor: true },
    Presets.shades_classic,
  );
  shown.start(total, 0);
  return { to: (done) => shown.update(done), end: () => shown.stop() };
}

/** A line for each fifth of the work and more. */
function plainLines(verb: string, total: number, what: string): Progress {
  let told = 0;
  return {
    to(done) {
      if (done < total && done - told < total / 5) return;
      told = done;
      process.stderr.write(`${verb} ${done} of ${total} ${what}\n`);
    },
    end: () => {},
  };
}
