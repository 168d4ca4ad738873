import type { Problem } from "../../authored.ts";

export type Report = (problem: Omit<Problem, "file">) => void;

/** Collects what is wrong with one file. */
export interface Desk {
  readonly file: string;
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** True once an error was reported. */
  readonly failed: () => boolean;
}

/** After this many a file has one mistake repeated, not so many mistakes; nobody reads on. */
const mostPerFile = 50;

/** A place to report what is wrong with `file`; the first 50 problems are kept. */
export function deskFor(file: string): Desk {
  const problems: Problem[] = [];
  let errors = 0;
  const report: Report = ({ severity, rule, line, message, suggestion }) => {
    if (severity === "error") errors += 1;
    if (problems.length < mostPerFile) problems.push({ severity, rule, file, line, message, suggestion });
    else if (problems.length === mostPerFile) {
      problems.push({
        severity: "error",
        rule: "many-problems",
        file,
        line,
        message: "This file has more problems.",
        suggestion: "Mend those listed first.",
      });
    }
  };
  return { file, report, problems, failed: () => errors > 0 };
}

/** The error at `line`, as one call. */
export function refuse(
  report: Report,
  rule: string,
  line: number,
  message: string,
  suggestion: string | null = null,
): null {
  report({ severity: "error", rule, line, message, suggestion });
  return null;
}
