import type { AuthoredBody } from "../../authored.ts";
import { refuse } from "../../formats/pack/problems.ts";

/** The table at the end of a stem, as written. */
export interface Table {
  /** What stands above it. */
  readonly stem: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

const isTableLine = (line: string) => line.trimStart().startsWith("|");
const isRule = (cells: readonly string[]) => cells.every((cell) => /^:?-+:?$/.test(cell));

/** Cuts the table off the end of the stem; null, and a problem, when there is none or its rows differ in length. */
export function tableOf({ stem, stemLine, line, report }: AuthoredBody): Table | null {
  const lines = stem.split("\n");
  const first = lines.findLastIndex((one) => !isTableLine(one)) + 1;
  const [header, rule, ...rows] = lines
    .slice(first)
    .map((text, i) => ({ cells: cellsOf(text), line: stemLine + first + i }));
  if (header === undefined || rule === undefined || !isRule(rule.cells))
    return noTable(lines, { stemLine, line, report });
  const uneven = [rule, ...rows].find(({ cells }) => cells.length !== header.cells.length);
  if (uneven !== undefined) {
    return refuse(
      report,
      "uneven-table",
      uneven.line,
      `This line of the table has ${uneven.cells.length} cells, but its head has ${header.cells.length}.`,
      "Write as many `|` as in the head; a `|` that belongs to the text is written `\\|`.",
    );
  }
  return { stem: lines.slice(0, first).join("\n").trim(), header: header.cells, headerLine: header.line, rows };
}

function noTable(
  lines: readonly string[],
  { stemLine, line, report }: Pick<AuthoredBody, "stemLine" | "line" | "report">,
): null {
  const begun = lines.findIndex(isTableLine);
  if (begun >= 0 && lines.slice(begun).some((one) => !isTableLine(one))) {
    return refuse(
      report,
      "text-after-table",
      stemLine + lines.findLastIndex((one) => !isTableLine(one) && one.trim() !== ""),
      "This text stands after the table of rows to sort.",
      "Move it above the table, or under `## Explanation`.",
    );
  }
  return refuse(
    report,
    "no-table",
    begun >= 0 ? stemLine + begun : line,
    "There is no table of rows to sort.",
    "Begin each line of it with `|`, with `|---|:-:|:-:|` under its head.",
  );
}

/** The cells between the bars of a line; `\|` is a bar that belongs to the text. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}
