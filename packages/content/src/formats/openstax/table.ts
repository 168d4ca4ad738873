import { inlineRuns, type ModuleContext } from "./inline.ts";
import { paragraph } from "./markdown.ts";
import { descendants, element, elements, type XmlElement } from "./xml.ts";

const mostColumns = 40;

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A CALS table as GitHub-flavoured Markdown. A first row that spans all columns is the table's title; the other rows of
 * the head become one. Cells that span rows are repeated in each, so that every row can be read by itself.
 */
export function tableBlocks(table: XmlElement, context: ModuleContext): string[] {
  const label = context.labels.get(table.attributes.get("id") ?? "") ?? "";
  const groups = elements(table, "tgroup").map((group) => groupBlocks(group, context));
  const named = [
    ...["title", "label"].map((name) => words(element(table, name), context)),
    ...groups.map((group) => group.title),
  ];
  const heading = [label.startsWith("Table") ? label : "", ...named].filter((part) => part !== "").join(". ");
  const caption = words(element(table, "caption"), context);
  return [heading === "" ? "" : `**${heading}**`, ...groups.map((group) => group.grid), caption].filter(
    (block) => block !== "",
  );
}

function groupBlocks(group: XmlElement, context: ModuleContext): { title: string; grid: string } {
  const width = Math.min(mostColumns, Number(group.attributes.get("cols")) || 1);
  const rowsOf = (name: string) =>
    elements(group, name).flatMap((part) => spread(elements(part, "row"), columnsOf(group), width, context));
  const head = rowsOf("thead");
  const title = head.length > 1 && isTitle(head[0] ?? []) ? ((head.shift() ?? [])[0] ?? "") : "";
  const body = [...rowsOf("tbody"), ...rowsOf("tfoot")];
  if (head.length + body.length === 0) return { title, grid: "" };
  const columns = Math.max(...[...head, ...body].map((row) => row.length));
  return {
    title,
    grid: [
      gridRow(merged(head), columns),
      gridRow(Array(columns).fill("---"), columns),
      ...body.map((row) => gridRow(row, columns)),
    ].join("\n"),
  };
}

function isTitle(row: readonly string[]): boolean {
  return row.length > 1 && row.slice(1).every((cell) => cell === "");
}

function gridRow(cells: readonly string[], columns: number): string {
  return `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? "").join(" | ")} |`;
}

/** The rows of a head as one: what stands above one another is joined. */
function merged(head: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...head.map((row) => row.length));
  return Array.from({ length: columns }, (_, i) =>
    [...new Set(head.map((row) => row[i] ?? ""))].filter((text) => text !== "").join(": "),
  );
}

/** Rows with one text per column: spans over columns are filled with nothing, spans over rows with the same text. */
function spread(
  rows: readonly XmlElement[],
  columns: readonly string[],
  width: number,
  context: ModuleContext,
): string[][] {
  const from = new Map<number, { text: string; left: number }>();
  return rows.map((row) => {
    const filled: string[] = [];
    const takeSpans = () => {
      for (
        let above = from.get(filled.length);
        above !== undefined && above.left > 0 && filled.length < width;
        above = from.get(filled.length)
      ) {
        above.left -= 1;
        filled.push(above.text);
      }
    };
    for (const entry of elements(row, "entry")) {
      takeSpans();
      const cell = cellOf(entry, columns, context);
      for (let i = 0; i < cell.columns && filled.length < mostColumns; i += 1) {
        const text = i === 0 ? cell.text : "";
        from.set(filled.length, { text, left: cell.rows - 1 });
        filled.push(text);
      }
    }
    takeSpans();
    return filled;
  });
}

function cellOf(entry: XmlElement, columns: readonly string[], context: ModuleContext): Cell {
  const [first, last] = [entry.attributes.get("namest"), entry.attributes.get("nameend")];
  return {
    text: paragraph(inlineRuns(entry.children, context), "semicolon"),
    columns: Math.max(1, Math.min(mostColumns, place(last, columns) - place(first, columns) + 1)),
    rows: 1 + (Number(entry.attributes.get("morerows")) || 0),
  };
}

/** Columns are named; books often name them `c1`, `c2` without saying so, or wrongly. */
function place(name: string | undefined, columns: readonly string[]): number {
  const number = /^(?:c|col)(\d+)$/.exec(name ?? "")?.[1];
  return number === undefined ? Math.max(0, columns.indexOf(name ?? "")) : Number(number) - 1;
}

function columnsOf(group: XmlElement): string[] {
  return descendants(group)
    .filter(({ name }) => name === "colspec")
    .map(({ attributes }) => attributes.get("colname") ?? "");
}

function words(part: XmlElement | null, context: ModuleContext): string {
  return part === null ? "" : paragraph(inlineRuns(part.children, context), "space");
}
