/** A solution that names options: which, by their place from 0, and what it says besides. */
export interface NamedOptions {
  readonly places: readonly number[];
  readonly remark: string;
}

/**
 * Reads the solution of a choice question: `C`, `c.`, `(c)`, `C, D`, `A and B`, `B. Because ...`, or an option's very
 * words. Letters count from `a`; in a list numbered in digits, digits from 1. Null when it is none of these, or names
 * an option that is not there.
 */
export function namedOptions(solution: string, options: readonly string[]): NamedOptions | null {
  const text = solution.trim();
  const named = /^((?:options?\s+)?[([]?(?:[a-z]|\d{1,2})[)\].]?(?:\s*(?:[,;&]|and|,\s*and)\s*[([]?(?:[a-z]|\d{1,2})[)\].]?)*)(?=$|[.:;,]?\s)/i.exec(text);
  const rest = named === null ? "" : text.slice(named[0].length);
  const isKey = named !== null && (rest.trim().replace(/^[.:;,]\s*/, "") === "" || /[.:)\]]$/.test(named[0]) || /^[.:;]/.test(rest));
  if (isKey) return placed(named[0], rest.replace(/^[.:;,\s]+/, ""), options.length);
  const same = options.flatMap((option, i) => (sameWords(option, text) ? [i] : []));
  return same.length === 1 ? { places: same, remark: "" } : null;
}

function placed(marks: string, remark: string, options: number): NamedOptions | null {
  const found = marks.replace(/options?\s|and/gi, " ").match(/[a-z]|\d+/gi) ?? [];
  const places = [...new Set(found.map((mark) => (/\d/.test(mark) ? Number(mark) - 1 : mark.toLowerCase().charCodeAt(0) - 97)))];
  return places.every((place) => place >= 0 && place < options) ? { places: places.sort((a, b) => a - b), remark } : null;
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[.\s]+/g, " ").trim();
  return bare(a) === bare(b);
}

/** Reads the solution of a statement to judge: `True`, `false.`, `False; because ...`. Null when it is neither. */
export function judgement(solution: string): { readonly correct: boolean; readonly remark: string } | null {
  const named = /^(true|false)(?:$|[.,:;]+\s*|\s+[-–—]\s*)(.*)$/is.exec(solution.trim());
  return named === null ? null : { correct: named[1]?.toLowerCase() === "true", remark: named[2] ?? "" };
}

/** Options that speak of other options by place or letter only make sense in the book's order. */
export function speaksOfOthers(option: string): boolean {
  const text = option.toLowerCase();
  return (
    /\b(?:both|either|neither) \(?[a-f]\)? (?:and|or|nor) \(?[a-f]\)?(?:\W|$)/.test(text) ||
    /\b(?:all|none|both|any|neither|either|two|three|each) (?:of )?(?:the |these|those|of these)?\s*(?:above|these|those|choices|options|answers)\b|\babove\b/.test(text) ||
    /^(?:both |either |neither |only )?\(?[a-f]\)?(?:\s*,\s*\(?[a-f]\)?)*\s*,?\s*(?:and|or|nor|&|only)(?:\s+\(?[a-f]\)?)?\.?$/.test(text)
  );
}
