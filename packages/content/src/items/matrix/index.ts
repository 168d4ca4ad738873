import { shuffled } from "@osler/std";
import { z } from "zod";
import { itemType, ResponseDoesNotFit } from "../itemType.ts";
import { option, optionFeedback, optionId, orderOf, shuffleSetting, subsetOf } from "../options.ts";
import { expectedOfRandomSort, marks, perRow, scoringRule } from "./marks.ts";
import { readMatrix } from "./read.ts";

/** Columns by row, each named by its letter. */
const columnsByRow = z.record(
  optionId,
  z
    .array(optionId)
    .min(1)
    .max(6)
    .refine((ids) => new Set(ids).size === ids.length, "a column is named twice"),
);

/** Rows to sort into columns; `marks.ts` has the scoring rules. */
export const matrix = itemType({
  kind: "matrix",
  body: z.strictObject({
    stem: z.string(),
    /** What the rows are, for the head of the first column. */
    rowsTitle: z.string(),
    /** In the author's order, which may be part of the question. */
    columns: z.array(option).min(2).max(6),
    rows: z.array(option).min(2).max(10),
    /** How many columns a row may be put into. */
    perRow,
    /** The order of the rows is part of the question and is never varied. */
    fixedOrder: z.literal(true).optional(),
  }),
  answerKey: z.strictObject({ correct: columnsByRow, feedback: optionFeedback, rule: scoringRule }),
  /** A row left out is not sorted, and not right. */
  response: z.strictObject({ chosen: columnsByRow }),
  feedback: z.strictObject({ correct: columnsByRow, rows: optionFeedback }),
  evidence: "question",
  settings: {
    ...shuffleSetting,
    matrix: z.strictObject({ perRow }),
    scoring: z.strictObject({ rule: scoringRule }),
  },
  sections: [],

  read: (authored, id) => {
    const read = readMatrix(authored, id);
    if (read === null) return null;
    const { stem, rowsTitle, columns, rows, perRow: each, ...key } = read;
    return { body: { stem, rowsTitle, columns, rows, perRow: each, ...orderOf(authored) }, answerKey: key };
  },

  chance: (body, key) =>
    expectedOfRandomSort({
      rule: key.rule,
      perRow: body.perRow,
      columns: body.columns.length,
      keysByRow: body.rows.map(({ id }) => columnsOf(key.correct, id).length),
    }),

  arrange: (body, random) => (body.fixedOrder === true ? body : { ...body, rows: shuffled(body.rows, random) }),

  score(key, given, shown) {
    mustFit(given.chosen, shown);
    const rows = shown.rows.map(({ id }) => {
      const [keys, chosen] = [columnsOf(key.correct, id), columnsOf(given.chosen, id)];
      const hits = chosen.filter((column) => keys.includes(column)).length;
      return { keys: keys.length, hits, misses: chosen.length - hits };
    });
    return { score: marks(key.rule, rows), feedback: { correct: key.correct, rows: key.feedback } };
  },

  guess: ({ rows, columns, perRow: each }, random) => ({
    chosen: Object.fromEntries(
      rows.map((row) => [
        row.id,
        subsetOf(columns, 1, each === "one" ? 1 : columns.length, random).map(({ id }) => id),
      ]),
    ),
  }),

  rightResponse: (key) => ({ chosen: key.correct }),

  outline: (body, key) => ({
    question: [
      body.stem,
      "",
      ...body.rows.map((row) => `- ${row.text}: ${rightColumns(body, key.correct, row.id)}`),
    ].join("\n"),
    options: [],
    remarks: Object.values(key.feedback),
  }),

  scoringPart: (body, key) => ({
    rule: key.rule,
    perRow: body.perRow,
    columns: body.columns.map(({ text }) => text),
    rows: body.rows.map((row) => [row.text, rightColumns(body, key.correct, row.id)]).sort(byText),
  }),
});

type ColumnsByRow = z.infer<typeof columnsByRow>;
interface Shown {
  readonly columns: readonly z.infer<typeof option>[];
  readonly rows: readonly z.infer<typeof option>[];
  readonly perRow: z.infer<typeof perRow>;
}

const columnsOf = (byRow: ColumnsByRow, row: string) => (Object.hasOwn(byRow, row) ? (byRow[row] ?? []) : []);

function rightColumns({ columns }: Pick<Shown, "columns">, correct: ColumnsByRow, row: string): string {
  const keys = columnsOf(correct, row);
  return columns.flatMap(({ id, text }) => (keys.includes(id) ? [text] : [])).join("; ");
}

const byText = (a: readonly string[], b: readonly string[]) => (a.join("\n") < b.join("\n") ? -1 : 1);

function mustFit(chosen: ColumnsByRow, { columns, rows, perRow: each }: Shown): void {
  for (const [row, put] of Object.entries(chosen)) {
    if (!rows.some(({ id }) => id === row)) throw new ResponseDoesNotFit(`This item has no row "${row}".`);
    const unknown = put.find((column) => !columns.some(({ id }) => id === column));
    if (unknown !== undefined) throw new ResponseDoesNotFit(`This item has no column "${unknown}".`);
    if (each === "one" && put.length > 1) {
      throw new ResponseDoesNotFit(`A row belongs in one column; row "${row}" was put into ${put.length}.`);
    }
  }
}
