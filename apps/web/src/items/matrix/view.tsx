import type { itemTypes } from "@osler/content";
import type { TFunction } from "i18next";
import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Markdown, MarkdownLine } from "../../ui/Markdown.tsx";
import { AnsweredPart } from "../AnsweredPart.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { type Cell, firstOpenRow, withCell } from "./sorted.ts";
import "./matrix.css";

type Body = Wire<(typeof itemTypes)["matrix"]["body"]>;
type Response = Wire<(typeof itemTypes)["matrix"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["matrix"]["feedback"]>;
type Props = QuestionProps<Body, Response, Feedback>;

function Question({ body, draft, onDraft, locked, given, feedback }: Props) {
  return (
    <>
      <Markdown text={body.stem} className="stem" />
      {feedback && given ? (
        <Answered body={body} given={given} feedback={feedback} />
      ) : (
        <Table
          body={body}
          chosen={draft?.chosen ?? {}}
          locked={locked}
          onChoose={(cell) => onDraft(draftWith(body, draft, cell))}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly body: Body;
  readonly chosen: Response["chosen"];
  readonly locked: boolean;
  readonly onChoose: (cell: Cell) => void;
}

/** Rows and columns; on a narrow screen each row stands by itself, with its columns as buttons under it. */
function Table({ body, chosen, locked, onChoose }: TableProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <table className="matrix" style={{ "--columns": body.columns.length } as React.CSSProperties}>
      <caption className="matrixCaption">{t(`item.matrix.${body.perRow}`)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <MarkdownLine text={body.rowsTitle} />
          </th>
          {body.columns.map((column, place) => (
            <th key={column.id} scope="col" id={`${id}-${column.id}`}>
              <MarkdownLine text={column.text} />
              <kbd aria-hidden="true">{place + 1}</kbd>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.rows.map((row) => (
          <Row key={row.id} id={id} body={body} row={row} chosen={chosen[row.id] ?? []} {...{ locked, onChoose }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<TableProps, "chosen"> {
  /** What the ids of the table's heads begin with. */
  readonly id: string;
  readonly row: Body["rows"][number];
  readonly chosen: readonly string[];
}

function Row({ id, body, row, chosen, locked, onChoose }: RowProps) {
  const rowId = `${id}-row-${row.id}`;
  const choose = (column: string) => !locked && onChoose({ row: row.id, column });
  return (
    <tr onKeyDown={(event) => chooseByNumber(event, body, choose)}>
      <th scope="row" id={rowId}>
        <MarkdownLine text={row.text} />
      </th>
      {body.columns.map((column) => (
        <td key={column.id}>
          <label className="matrixCell" data-chosen={chosen.includes(column.id)} data-locked={locked}>
            <input
              className="visuallyHidden optionInput"
              type={body.perRow === "one" ? "radio" : "checkbox"}
              name={rowId}
              checked={chosen.includes(column.id)}
              aria-disabled={locked}
              aria-labelledby={`${rowId} ${id}-${column.id}`}
              onChange={() => choose(column.id)}
            />
            <span className="matrixBox" data-many={body.perRow === "many"} aria-hidden="true">
              {chosen.includes(column.id) && <Icon name="check" />}
            </span>
            <span className="matrixColumnName" aria-hidden="true">
              <MarkdownLine text={column.text} />
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
}

/** Inside a row a number means one of its columns. */
function chooseByNumber(event: KeyboardEvent, { columns }: Body, choose: (column: string) => void): void {
  const column = /^[1-9]$/.test(event.key) ? columns[Number(event.key) - 1] : undefined;
  if (column === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.stopPropagation();
  event.preventDefault();
  choose(column.id);
}

interface AnsweredProps {
  readonly body: Body;
  readonly given: Response;
  readonly feedback: Feedback;
}

function Answered({ body, given, feedback }: AnsweredProps) {
  const { t } = useTranslation();
  return (
    <ul role="list" className="options">
      {body.rows.map((row) => {
        const chosen = columnNames(t, body, given.chosen[row.id]);
        const right = columnNames(t, body, feedback.correct[row.id]);
        const isRight = chosen === right;
        return (
          <AnsweredPart
            key={row.id}
            right={isRight}
            verdict={t(isRight ? "item.matrix.yoursRight" : "item.matrix.yoursWrong", { columns: chosen })}
            words={feedback.rows[row.id]}
          >
            <MarkdownLine text={row.text} />
            {!isRight && <p className="partRight">{t("item.matrix.belongs", { columns: right })}</p>}
          </AnsweredPart>
        );
      })}
    </ul>
  );
}

/** The names of columns in the order of the table. */
function columnNames(t: TFunction, { columns }: Body, ids: readonly string[] | undefined): string {
  const names = columns.flatMap(({ id, text }) => (ids?.includes(id) ? [text] : []));
  return names.length === 0 ? t("item.matrix.none") : names.join(t("item.matrix.listSeparator"));
}

function draftWith(body: Body, draft: Response | null, cell: Cell): Response | null {
  const chosen = withCell(draft?.chosen ?? {}, cell, body.perRow);
  return Object.keys(chosen).length === 0 ? null : { chosen };
}

/** Rows to sort into columns. */
export const matrixView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.matrix.ask",
  // A number puts the first row that is still open into its column; within a row it means that row.
  choose: (body, draft, n) => {
    const row = firstOpenRow(draft?.chosen ?? {}, body.rows);
    const column = body.columns[n - 1];
    return row === null || column === undefined ? draft : draftWith(body, draft, { row, column: column.id });
  },
  complete: (body, draft) => firstOpenRow(draft?.chosen ?? {}, body.rows) === null,
};
