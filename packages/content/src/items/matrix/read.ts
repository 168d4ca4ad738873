import { seededRandom, shuffled } from "@osler/std";
import type { z } from "zod";
import type { AuthoredBody } from "../../authored.ts";
import { refuse } from "../../formats/pack/problems.ts";
import { letter, type Option, repeated } from "../options.ts";
import type { perRow, scoringRule } from "./marks.ts";
import { type Table, tableOf } from "./table.ts";

interface ReadMatrix {
  readonly stem: string;
  readonly rowsTitle: string;
  readonly columns: Option[];
  readonly rows: Option[];
  readonly perRow: z.infer<typeof perRow>;
  readonly correct: Record<string, string[]>;
  readonly feedback: Record<string, string>;
  readonly rule: z.infer<typeof scoringRule>;
}

interface Row {
  readonly text: string;
  /** By column: whether the row belongs there. */
  readonly marks: readonly boolean[];
  readonly feedback: string | null;
  readonly line: number;
}

/**
 * Reads the table of rows to sort. Authors tend to write the rows column by column, so they are shuffled by the item's
 * id before they get their letters; with `shuffle: false` they keep their order. Null, and problems, when unusable.
 */
export function readMatrix(authored: AuthoredBody, id: string): ReadMatrix | null {
  const table = withoutOptions(authored) ? tableOf(authored) : null;
  if (table === null) return null;
  const titles = columnTitles(table);
  const rows = rowsOf(table, titles.length, authored);
  const each = (authored.settings["matrix"] as { perRow: ReadMatrix["perRow"] } | undefined)?.perRow ?? "one";
  if (rows === null || !usable(table, titles, rows, each, authored)) return null;
  const ordered = authored.settings["shuffle"] === false ? rows : shuffled(rows, seededRandom(id));
  const scoring = authored.settings["scoring"] as { rule: ReadMatrix["rule"] } | undefined;
  return {
    stem: table.stem,
    rowsTitle: table.header[0] ?? "",
    columns: titles.map((text, i) => ({ id: letter(i), text })),
    rows: ordered.map(({ text }, i) => ({ id: letter(i), text })),
    perRow: each,
    correct: Object.fromEntries(
      ordered.map(({ marks }, i) => [letter(i), marks.flatMap((marked, column) => (marked ? [letter(column)] : []))]),
    ),
    feedback: Object.fromEntries(ordered.flatMap((row, i) => (row.feedback ? [[letter(i), row.feedback]] : []))),
    rule: scoring?.rule ?? "per-row",
  };
}

function withoutOptions({ options, report }: AuthoredBody): boolean {
  const [first] = options;
  if (first === undefined) return true;
  refuse(
    report,
    "matrix-with-options",
    first.line,
    "A matrix has no options; its rows stand in a table.",
    "Write the rows as a table, or write `kind: multi`.",
  );
  return false;
}

/** The heads of the columns to sort into: all but the first, and but a last one called Feedback. */
function columnTitles({ header }: Table): string[] {
  return header.slice(1, header.length > 2 && header.at(-1) === "Feedback" ? -1 : undefined);
}

function rowsOf({ rows }: Table, columns: number, { report }: AuthoredBody): Row[] | null {
  const stray = rows.flatMap(({ cells, line }) =>
    cells.slice(1, columns + 1).flatMap((cell) => (/^x?$/i.test(cell) ? [] : [{ cell, line }])),
  );
  for (const { cell, line } of stray) {
    const message = `This cell holds \`${cell.slice(0, 40)}\`, but a cell holds an x or nothing.`;
    refuse(report, "cell-not-x", line, message, "Words for the learner belong in a last column headed `Feedback`.");
  }
  if (stray.length > 0) return null;
  return rows.map(({ cells, line }) => ({
    text: cells[0] ?? "",
    marks: cells.slice(1, columns + 1).map((cell) => cell !== ""),
    feedback: cells[columns + 1] || null,
    line,
  }));
}

type Found = readonly [rule: string, line: number, message: string, suggestion: string];

function usable(
  table: Table,
  titles: readonly string[],
  rows: readonly Row[],
  each: ReadMatrix["perRow"],
  { line, report }: AuthoredBody,
): boolean {
  const found = [...ofColumns(table, titles), ...ofRows(table, rows), ...rows.flatMap((row) => ofMarks(row, each))];
  if (table.stem === "") {
    found.push(["empty-stem", line, "There is no question above the table.", "Write what the rows are sorted by."]);
  }
  for (const [rule, at, message, suggestion] of found) refuse(report, rule, at, message, suggestion);
  return found.length === 0;
}

function ofColumns({ headerLine }: Table, titles: readonly string[]): Found[] {
  if (titles.length < 2 || titles.length > 6) {
    const message = `This table has ${titles.length === 1 ? "one column" : `${titles.length} columns`} to sort into.`;
    return [["matrix-columns", headerLine, message, "Write 2 to 6 columns after the first."]];
  }
  const empty = titles.includes("")
    ? [["empty-column", headerLine, "A column has no head.", "Write what belongs there."] as const]
    : [];
  const twice = repeated(titles.filter((text) => text !== "").map((text) => ({ text }))).map(
    ([{ text }]): Found => ["duplicate-column", headerLine, `Two columns are called "${text}".`, "Rename one of them."],
  );
  return [...empty, ...twice];
}

function ofRows({ headerLine }: Table, rows: readonly Row[]): Found[] {
  const found: Found[] = repeated(rows).map(([first, second]) => [
    "duplicate-row",
    second.line,
    `This row says the same as the one on line ${first.line}.`,
    "Change or remove one of them.",
  ]);
  if (rows.length < 2 || rows.length > 10) {
    const message = `This table has ${rows.length === 1 ? "one row" : `${rows.length} rows`} to sort.`;
    found.push(["matrix-rows", headerLine, message, "Write 2 to 10 rows."]);
  }
  for (const { text, line } of rows) {
    if (text === "") found.push(["empty-row", line, "This row has no text.", "Write it in the first cell."]);
  }
  return found;
}

function ofMarks({ marks, line }: Row, each: ReadMatrix["perRow"]): Found[] {
  const marked = marks.filter(Boolean).length;
  if (marked === 0)
    return [["no-key", line, "This row belongs nowhere.", "Write an x in the column where it belongs."]];
  if (each === "one" && marked > 1) {
    const message = `This row has ${marked} x, but a row belongs in one column here.`;
    return [["two-keys", line, message, "Keep one x, or write `matrix: {perRow: many}`."]];
  }
  return [];
}
