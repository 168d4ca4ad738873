type Script = "sub" | "sup";

const unicode: Record<Script, ReadonlyMap<string, string>> = {
  sup: table(
    "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
  ),
  sub: table("0123456789+-−–=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ"),
};

/** Marks that are raised by themselves, and the endings of ordinal numbers, which are read as well on the line. */
const raised = /^(?:[®™°′″*†‡ªº\s]*|st|nd|rd|th)$/u;

/** Nothing longer is an index, a charge or a power; it stays on the line. */
const longest = 100;

/**
 * Text set above or below the line, as plain text: in Unicode's own characters when they exist for all of it
 * (`2+` above: `²⁺`), else behind `^` or `_` (`H` below: `_H`, `A, B` above: `^(A, B)`). White space around it and
 * punctuation after it stay on the line.
 */
export function scriptText(text: string, script: Script): string {
  if (text.length > longest) return text;
  const inner = text.trim().replace(/[,;.]+$/, "");
  if (raised.test(inner)) return text;
  const bare = inner.replace(/\s+(?=[+−–-])/g, "");
  const letters = [...bare].map((letter) => unicode[script].get(letter));
  const set = letters.includes(undefined) ? behindMark(bare, script) : letters.join("");
  return text.replace(inner, () => set);
}

function behindMark(inner: string, script: Script): string {
  const mark = script === "sup" ? "^" : "_";
  return /^[\p{L}\p{N}]+$/u.test(inner) ? `${mark}${inner}` : `${mark}(${inner})`;
}

function table(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, i) => [letter, targets[i] as string]));
}
