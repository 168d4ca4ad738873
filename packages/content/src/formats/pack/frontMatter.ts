import { type Report, refuse } from "./problems.ts";
import { readYaml, type YamlText } from "./yamlText.ts";

/** An item or reading file: its fields, and the Markdown below them. */
export interface FrontMatter {
  readonly fields: YamlText;
  readonly body: string;
  /** The line on which `body` begins. */
  readonly bodyLine: number;
}

/** Fields are short; whoever exceeds this has put the text among them. */
const mostCharacters = 60_000;

/** Cuts `text` at its two `---` lines; null, and a problem, when they are missing or the fields are no YAML. */
export function readFrontMatter(text: string, report: Report): FrontMatter | null {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") {
    return refuse(
      report,
      "no-front-matter",
      1,
      "This file does not begin with its fields.",
      "Begin it with a line `---`, the fields, and another line `---`.",
    );
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  if (end < 0) {
    return refuse(
      report,
      "front-matter-open",
      1,
      "The fields at the top of this file never end.",
      "Write a line `---` between the fields and the text.",
    );
  }
  const written = lines.slice(1, end).join("\n");
  if (written.length > mostCharacters) {
    return refuse(
      report,
      "too-large",
      1,
      `The fields of this file have more than ${mostCharacters} characters.`,
      "Write the text below the second `---` line.",
    );
  }
  const fields = readYaml(written, 2, report);
  return fields && { fields, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}
