import type { Problem } from "@osler/content";

/** `file:line: message suggestion`, as editors and people read it. */
export function problemLine({ file, line, message, suggestion }: Problem): string {
  return `${file}:${line}: ${message}${suggestion === null ? "" : ` ${suggestion}`}`;
}

export function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

export function warningsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "warning");
}
