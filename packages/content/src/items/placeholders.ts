/** A name in double braces within a text, such as `{{dose}}`. */
export interface Placeholder {
  readonly name: string;
  /** How many lines into the text it stands, from 0. */
  readonly lineIndex: number;
}

const pattern = /\{\{[ \t]*([A-Za-z][A-Za-z0-9_-]*)[ \t]*\}\}/g;

/** Every `{{name}}` of a text, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return text
    .split("\n")
    .flatMap((line, lineIndex) => [...line.matchAll(pattern)].map(([, name = ""]) => ({ name, lineIndex })));
}

/** The text with each `{{name}}` replaced; one for which there is null stays as it is. */
export function filledIn(text: string, valueOf: (name: string) => string | null): string {
  return text.replaceAll(pattern, (written, name: string) => valueOf(name) ?? written);
}
