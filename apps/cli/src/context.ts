import { resolve } from "node:path";

/** The repository that this command line is a part of. */
export const repository = resolve(import.meta.dirname, "../../..");

/** What every command is given. */
export interface Context {
  /** Aborted when the person or the system asks to stop. */
  readonly interrupted: AbortSignal;
  /** Writes a line of result to standard output. */
  readonly tell: (line: string) => void;
  /** Writes a line about the work itself to standard error. */
  readonly remark: (line: string) => void;
  /** A path as the person meant it, seen from the folder they stand in. */
  readonly place: (path: string) => string;
}

/** The context of this process. */
export function contextOf(interrupted: AbortSignal): Context {
  return {
    interrupted,
    tell: (line) => process.stdout.write(`${line}\n`),
    remark: (line) => process.stderr.write(`${line}\n`),
    place: (path) => resolve(standingIn(), path),
  };
}

/** npm runs its scripts in the repository and tells where it was called. */
function standingIn(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  return script === "osler" && calledIn !== undefined ? calledIn : process.cwd();
}

/** Tells the result as one JSON line or in sentences, as the person chose. */
export function tellResult(
  context: Context,
  json: boolean | undefined,
  result: object,
  lines: readonly string[],
): void {
  if (json === true) context.tell(JSON.stringify(result));
  else for (const line of lines) context.tell(line);
}

/** `1 module`, `2,000 modules`, `2 queries`. */
export function counted(count: number, what: string, several = `${what}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? what : several}`;
}
