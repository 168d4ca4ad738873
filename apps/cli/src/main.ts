import { CommanderError } from "commander";
import { contextOf } from "./context.ts";
import { buildProgram } from "./program.ts";
import { Interrupted, Refusal } from "./refusal.ts";

const failed = 1;
const misused = 2;
const interruptedByPerson = 130;

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // The second time there is no waiting: what the server had acknowledged is kept either way.
  process.on(signal, () => (interruption.signal.aborted ? process.exit(interruptedByPerson) : interruption.abort()));
}
// `osler user list | head` closes the pipe early, which is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : failed));

try {
  await buildProgram(contextOf(interruption.signal)).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

function exitCodeFor(error: unknown): number {
  // Commander has already said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused;
  if (error instanceof Interrupted) {
    console.error(error.message);
    return interruptedByPerson;
  }
  console.error(error instanceof Refusal ? error.message : error);
  return failed;
}
