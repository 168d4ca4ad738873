import type { ScoringRule } from "./marks.ts";

/** What the front matter says of one blank. */
export interface BlankSetting {
  readonly answer: string;
  readonly choices?: readonly string[];
  readonly accept?: readonly string[];
  readonly feedback?: string;
}

/** The front matter of a cloze item, with what may be left out filled in. */
export interface ClozeSettings {
  readonly mode: "dropdown" | "drag" | "type";
  readonly blanks: Readonly<Record<string, BlankSetting>>;
  readonly distractors: readonly string[];
  readonly rule: ScoringRule;
  readonly groups: readonly (readonly string[])[];
}
