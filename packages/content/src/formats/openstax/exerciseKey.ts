/** A solution that names options: which, by their place from 0, and what it says besides. */
export interface NamedOptions {
  readonly places: readonly number[];
  readonly remark: string;
}

const mark = String.raw`[([]?(?:[a-z]|\d{1,2})[)\].]?`;
const marks = new RegExp(String.raw`^(?:options?\s+)?${mark}(?:\s*(?:,\s*and|,|;|&|and)\s*${mark})*`, "i");

/**
 * Reads the solution of a choice question: `C`, `c.`, `(c)`, `C, D`, `A and B`, `B. Because ...`, or an option's very
 * words. Letters count from `a`, digits from 1. Null when it is none of these, names an option that is not there, or
 * could mean two things (`A` where another option reads "A").
 */
export function namedOptions(solution: string, options: readonly string[]): NamedOptions | null {
  const text = solution.trim();
  const byWords = options.flatMap((option, i) => (sameWords(option, text) ? [i] : []));
  const byMark = namedByMark(text, options.length);
  if (byWords.length === 0) return byMark;
  const agreed = byWords.length === 1 && (byMark === null || byMark.places.join() === byWords.join());
  return agreed ? { places: byWords, remark: "" } : null;
}

function namedByMark(text: string, options: number): NamedOptions | null {
  const named = marks.exec(text)?.[0] ?? "";
  const rest = text.slice(named.length);
  const ended = /^[.:;]?\s*$/.test(rest) || /^[.:;]\s/.test(rest) || (/[.)\]]$/.test(named) && /^\s/.test(rest));
  const found = named.replace(/options?\s|and/gi, " ").match(/[a-z]|\d+/gi) ?? [];
  const places = [...new Set(found.map(placeOf))].sort((a, b) => a - b);
  const allThere = places.length > 0 && places.every((place) => place >= 0 && place < options);
  return ended && allThere ? { places, remark: rest.replace(/^[.:;\s]+/, "") } : null;
}

function placeOf(letterOrNumber: string): number {
  return /\d/.test(letterOrNumber) ? Number(letterOrNumber) - 1 : letterOrNumber.toLowerCase().charCodeAt(0) - 97;
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[.\s]+/g, " ")
      .trim();
  return bare(a) === bare(b);
}

/** Reads the solution of a statement to judge: `True`, `false.`, `False; because ...`. Null when it is neither. */
export function judgement(solution: string): { readonly correct: boolean; readonly remark: string } | null {
  const named = /^(true|false)(?:$|[.,:;]+\s*|\s+[-–—]\s*)(.*)$/is.exec(solution.trim());
  return named === null ? null : { correct: named[1]?.toLowerCase() === "true", remark: named[2] ?? "" };
}

const ofOthers: readonly RegExp[] = [
  /\babove\b/,
  /\b(?:all|none|both|any|neither|either|each) (?:of )?(?:the )?(?:these|those|choices|options|answers)\b/,
  /\b(?:both|either|neither) \(?[a-f]\)? (?:and|or|nor) \(?[a-f]\)?(?:\W|$)/,
  /^(?:only )?\(?[a-f]\)?(?:, ?\(?[a-f]\)?)*,? (?:and|or|&) \(?[a-f]\)?(?: only)?\.?$/,
  /^\(?[a-f]\)? only\.?$/,
];

/** Options that speak of other options by place or letter only make sense in the book's order. */
export function speaksOfOthers(option: string): boolean {
  return ofOthers.some((pattern) => pattern.test(option.toLowerCase()));
}
