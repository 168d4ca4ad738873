import type { Problem } from "../authored.ts";
import type { Pack } from "../records.ts";
import { absoluteTerms } from "./absoluteTerms.ts";
import { allOfTheAbove } from "./allOfTheAbove.ts";
import { approvalWithoutReviewer } from "./approvalWithoutReviewer.ts";
import { conceptWithoutQuestion } from "./conceptWithoutQuestion.ts";
import { duplicateStem } from "./duplicateStem.ts";
import { incompleteSource } from "./incompleteSource.ts";
import type { Finding, LintRule, Written } from "./lintRule.ts";
import { lockStale } from "./lockStale.ts";
import { longestOptionIsKey } from "./longestOptionIsKey.ts";
import { missingAudience } from "./missingAudience.ts";
import { missingExplanation } from "./missingExplanation.ts";
import { missingHint } from "./missingHint.ts";
import { missingJurisdiction } from "./missingJurisdiction.ts";
import { missingLocator } from "./missingLocator.ts";
import { missingSource } from "./missingSource.ts";
import { negativeStem } from "./negativeStem.ts";
import { optionWithoutFeedback } from "./optionWithoutFeedback.ts";
import { sourceNotRead } from "./sourceNotRead.ts";
import { unsupportedMarkdown } from "./unsupportedMarkdown.ts";
import { unusedSource } from "./unusedSource.ts";
import { unverified } from "./unverified.ts";

export type { Finding, LintRule, Written } from "./lintRule.ts";

/** Every rule that content is held to. */
export const lintRules: readonly LintRule[] = [
  missingSource,
  sourceNotRead,
  missingLocator,
  unverified,
  incompleteSource,
  unusedSource,
  optionWithoutFeedback,
  missingHint,
  missingExplanation,
  longestOptionIsKey,
  allOfTheAbove,
  negativeStem,
  absoluteTerms,
  duplicateStem,
  conceptWithoutQuestion,
  missingJurisdiction,
  missingAudience,
  approvalWithoutReviewer,
  unsupportedMarkdown,
  lockStale,
];

/** What every rule finds in a pack, in order of file and line; `written` is what `readPack` told about its files. */
export function lintPack(pack: Pack, written: Written): Problem[] {
  const problems = lintRules.flatMap((rule) =>
    rule.find(pack, written).map((finding) => problemOf(rule, finding, written)),
  );
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function problemOf(rule: LintRule, { id, field, message, suggestion }: Finding, { places }: Written): Problem {
  const place = places.get(id);
  const line = (field === undefined ? undefined : place?.fields[field]) ?? place?.line ?? 1;
  return { severity: rule.severity, rule: rule.name, file: place?.file ?? id, line, message, suggestion };
}
