import { type Report, refuse } from "./problems.ts";

/** Larger than any text people write by hand: 1 MB, counted in UTF-16 code units. */
const mostCharacters = 1_000_000;

/** The text of a pack's file with line feeds only and without a byte order mark; null (and a problem) when it is no text. */
export function fileText(text: string, report: Report): string | null {
  if (text.length > mostCharacters) {
    return refuse(report, "too-large", 1, "This file is larger than 1 MB.", "Split it into several files.");
  }
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const nul = plain.indexOf("\0");
  if (nul >= 0) {
    return refuse(
      report,
      "not-text",
      lineAt(plain, nul),
      "This file holds a NUL character, so it is not a text file.",
      "Save it as plain text in UTF-8.",
    );
  }
  const broken = plain.indexOf("\uFFFD");
  if (broken >= 0) {
    return refuse(
      report,
      "not-utf8",
      lineAt(plain, broken),
      "This file holds a character that could not be read.",
      "Save it as UTF-8.",
    );
  }
  return plain;
}

/** The line, from 1, on which the character at `offset` stands. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
