import type { Cohort } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type Mastery, masteryBrief } from "../../language/mastery.ts";
import { MasterySwatch } from "../../ui/MasterySwatch.tsx";

interface Props {
  readonly learner: { readonly id: string; readonly name: string };
  readonly concepts: Cohort["concepts"];
  readonly known: ReadonlyMap<string, Mastery> | undefined;
  readonly row: number;
  /** The column of the grid's own cell, if it is in this row: only that cell is in the tab order. */
  readonly at: number | null;
}

/** One learner's estimates; drawn again only when the grid's own cell enters or leaves the row. */
export const MatrixRow = memo(function MatrixRow({ learner, concepts, known, row, at }: Props) {
  return (
    <tr>
      <th scope="row">
        <Link to="/learners/$learnerId" params={{ learnerId: learner.id }}>
          {learner.name}
        </Link>
      </th>
      {concepts.map(({ id }, column) => (
        <MatrixCell key={id} mastery={known?.get(id)} row={row} column={column} own={column === at} />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly mastery: Mastery | undefined;
  readonly row: number;
  readonly column: number;
  readonly own: boolean;
}

function MatrixCell({ mastery, row, column, own }: CellProps) {
  const { t } = useTranslation();
  return (
    <td tabIndex={own ? 0 : -1} data-row={row} data-column={column}>
      {mastery ? <MasterySwatch mastery={mastery} met /> : <span className="cohortGridUnmet" aria-hidden="true" />}
      <span className="visuallyHidden">{mastery ? masteryBrief(t, mastery) : t("mastery.notMet")}</span>
    </td>
  );
}
