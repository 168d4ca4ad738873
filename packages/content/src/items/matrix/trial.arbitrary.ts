import fc from "fast-check";
import type { Option } from "../options.ts";
import { idsOf, shuffleSettings, type Trial, words } from "../trial.arbitrary.ts";

const rules = ["per-row", "plus-minus", "all-or-nothing"] as const;

const table = fc.record({
  columns: fc.integer({ min: 2, max: 6 }),
  rows: fc.integer({ min: 2, max: 10 }),
  many: fc.boolean(),
});

/** The columns a row belongs in. */
const placesOf = (columns: number, many: boolean) =>
  fc.uniqueArray(fc.integer({ min: 0, max: columns - 1 }), { minLength: 1, maxLength: many ? columns : 1 });

const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });

const authored = table.chain(({ columns, rows, many }) =>
  fc
    .record({
      question: words,
      titles: list(words, columns),
      rows: list(fc.tuple(words, placesOf(columns, many), words), rows),
      shuffle: shuffleSettings,
      rule: fc.constantFrom(...rules),
    })
    .map(({ question, titles, rows: drawn, shuffle, rule }) => ({
      stem: [
        question,
        "",
        line(["Finding", ...titles, "Feedback"]),
        line(["---", ...titles.map(() => ":-:"), "---"]),
        ...drawn.map(([text, places, feedback]) =>
          line([text, ...titles.map((_, i) => (places.includes(i) ? "x" : " ")), feedback]),
        ),
      ].join("\n"),
      settings: { ...shuffle, scoring: { rule }, matrix: { perRow: many ? "many" : "one" } },
    })),
);

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

export const trial: Trial = {
  authored,
  secrets: ({ stem = "" }) =>
    stem
      .split("\n")
      .slice(4)
      .map((row) => row.split("|").at(-2)?.trim() ?? ""),
  responses: (shown: { rows: Option[]; columns: Option[]; perRow: "one" | "many" }) =>
    fc
      .tuple(
        fc.subarray(idsOf(shown.rows)),
        list(
          fc.subarray(idsOf(shown.columns), {
            minLength: 1,
            maxLength: shown.perRow === "one" ? 1 : shown.columns.length,
          }),
          shown.rows.length,
        ),
      )
      .map(([rows, columns]) => ({ chosen: Object.fromEntries(rows.map((row, i) => [row, columns[i]])) })),
};
