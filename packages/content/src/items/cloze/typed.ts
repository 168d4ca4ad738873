/**
 * Whether typed words say what is accepted.
 *
 * Case, accents, and spaces at the edges or doubled are forgiven. One slip of the finger is forgiven in all: in a word
 * of at least 6 letters one letter may be missing, doubled or wrong, or two neighbours swapped. It is not forgiven where
 * the slip makes one of `others`, words that mean something else (abduction for adduction), nor in digits.
 *
 * @param accepted what counts as right; any of them
 * @param others answers of other blanks, and words the author lists as not meant
 */
export function saysOneOf(given: string, accepted: readonly string[], others: readonly string[]): boolean {
  const written = wordsOf(given);
  const meant = accepted.map(wordsOf);
  if (meant.some((words) => same(words, written))) return true;
  const elsewhere = new Set(others.flatMap(wordsOf));
  const known = new Set(meant.flat());
  return meant.some((words) => saysWithOneSlip(written, words, (word) => elsewhere.has(word) && !known.has(word)));
}

/** Words shorter than this differ too little: ileum is no slip for ilium. */
const shortestForgiven = 6;

function saysWithOneSlip(
  written: readonly string[],
  meant: readonly string[],
  isOther: (word: string) => boolean,
): boolean {
  if (written.length !== meant.length) return false;
  const differing = meant.flatMap((word, i) => (word === written[i] ? [] : [[word, written[i] ?? ""] as const]));
  const [only] = differing;
  if (only === undefined || differing.length > 1) return false;
  const [word, slip] = only;
  return word.length >= shortestForgiven && isWord(word) && isWord(slip) && !isOther(slip) && isOneEdit(word, slip);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  return plain.split(/\s+/);
}

const same = (a: readonly string[], b: readonly string[]) => a.join(" ") === b.join(" ");

/** Letters, and marks that stand within words; no digits, whose slips change what is said. */
const isWord = (word: string) => /^[\p{L}'-]+$/u.test(word);

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const first = [...short].findIndex((letter, i) => letter !== long[i]);
  const at = first < 0 ? short.length : first;
  if (long.length === short.length + 1) return short.slice(at) === long.slice(at + 1);
  if (long.length !== short.length) return false;
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return swapped || short.slice(at + 1) === long.slice(at + 1);
}
