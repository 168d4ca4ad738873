/** Where in a file something stands; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something wrong with a file, in words a teacher understands: what, where, and what to do. */
export interface Problem extends Place {
  readonly severity: "error" | "warning";
  /** The rule that found it, for example `unknown-field`. */
  readonly rule: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** One `- [x]` or `- [ ]` line with the `> ` feedback under it. */
export interface AuthoredOption {
  readonly marked: boolean;
  readonly text: string;
  readonly feedback: string | null;
  readonly line: number;
}

/** The Markdown body of an item file, cut by the fixed body grammar; texts are Markdown. */
export interface AuthoredBody {
  readonly stem: string;
  readonly options: readonly AuthoredOption[];
  /** `## Heading` sections by lower-case heading: hint, explanation, back. */
  readonly sections: Readonly<Record<string, string>>;
  /** The kind's own front-matter fields, already parsed by `settings`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly line: number;
  /** The line on which the stem begins. */
  readonly stemLine: number;
  /** The line of each section's heading. */
  readonly sectionLines: Readonly<Record<string, number>>;
  /** The line of one of the kind's own front-matter fields, or of what stands inside it. */
  readonly settingLine: (path: readonly (string | number)[]) => number;
  /** Reports a problem at a line; `read` returns null once it has reported an error. */
  readonly report: (problem: Omit<Problem, "file">) => void;
}
