import type { Problem } from "../authored.ts";
import type { Lock, Places } from "../formats/pack/index.ts";
import type { Pack } from "../records.ts";

/** How a pack was written, as its reader tells it: a `PackReading` fits. */
export interface Written {
  readonly places: Places;
  readonly lock: Lock | null;
}

/** Something a rule does not like about one record. */
export interface Finding {
  /** The record's id, or the pack's. */
  readonly id: string;
  /** The field at fault, as `RecordPlace.fields` names it. */
  readonly field?: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** One thing that makes content worse than it could be. */
export interface LintRule {
  readonly name: string;
  /** `error`: may not ship. `warning`: worth a look. */
  readonly severity: Problem["severity"];
  /** What the rule asks for, in one sentence. */
  readonly about: string;
  readonly find: (pack: Pack, written: Written) => Finding[];
}
