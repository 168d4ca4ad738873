/** Within these nothing is underlined: a heading is a landmark, and a link or code already means something else. */
const untouched = /^(h[1-6]|a|button|code|pre)$/;

/**
 * Marks glossary words in HTML: each becomes a button that says its meaning, at its first occurrence in each section
 * (a section begins with a heading of the second level). The marker remembers the section from one text to the next.
 */
export function termMarker(terms: readonly string[]): (html: string) => string {
  const pattern = patternOf(terms);
  if (pattern === null) return (html) => html;
  const seen = new Set<number>();
  return (html) => {
    let closed = 0;
    return html
      .split(/(<[^>]+>)/)
      .map((piece) => {
        const tag = /^<(\/?)([a-z0-9]+)/.exec(piece);
        if (tag === null) return closed > 0 ? piece : marked(piece, pattern, terms, seen);
        if (tag[2] === "h2" && tag[1] === "") seen.clear();
        if (untouched.test(tag[2] ?? "")) closed += tag[1] === "/" ? -1 : 1;
        return piece;
      })
      .join("");
  };
}

function marked(text: string, pattern: RegExp, terms: readonly string[], seen: Set<number>): string {
  return text.replace(pattern, (word) => {
    const term = termOf(word, terms);
    if (term < 0 || seen.has(term)) return word;
    seen.add(term);
    return `<button type="button" class="glossaryTerm" data-term="${term}" aria-describedby="meaning-${term}">${word}</button>`;
  });
}

/** Which term a word of the text is; an abbreviation (capitals beyond the first letter) only as it is written. */
function termOf(word: string, terms: readonly string[]): number {
  const exact = (term: string) => [term, `${term}s`].includes(word);
  const loose = (term: string) =>
    !isAbbreviation(term) && [term, `${term}s`, `${term}es`].some((form) => form.toLowerCase() === word.toLowerCase());
  const plain = terms.map(escaped);
  const place = plain.findIndex(exact);
  return place >= 0 ? place : plain.findIndex(loose);
}

function isAbbreviation(term: string): boolean {
  return /\p{Lu}/u.test(term.slice(1));
}

/** The longest term first, so that "septic shock" is not taken for "shock". */
function patternOf(terms: readonly string[]): RegExp | null {
  const known = terms.filter((term) => term.trim() !== "");
  if (known.length === 0) return null;
  const literal = (term: string) => escaped(term).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const longestFirst = [...known].sort((a, b) => b.length - a.length).map(literal);
  return new RegExp(`(?<![\\p{L}\\p{N}&])(?:${longestFirst.join("|")})(?:e?s)?(?![\\p{L}\\p{N}])`, "giu");
}

/** As the text stands in HTML. */
function escaped(term: string): string {
  return term.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
