import type { Cohort } from "@osler/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { contentParams } from "../../api/contentPath.ts";
import { type Mastery, masteryWords } from "../../language/mastery.ts";
import { Button } from "../../ui/Button.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import { matrixPlace, type Place } from "./matrixPlace.ts";

/** So many learners are drawn at first: those who need somebody come first. */
const rowsAtFirst = 40;

/** Learners and concepts as one picture: depth is the estimate, stripes the doubt. A grid that arrow keys walk through. */
export function Matrix({ cohort }: { readonly cohort: Cohort }) {
  const { t } = useTranslation();
  return (
    <section className="section cohortGridSection" aria-labelledby="matrix">
      <h2 id="matrix">{t("cohort.matrix")}</h2>
      {cohort.concepts.length === 0 ? (
        <p className="quiet">{t("cohort.matrixNone")}</p>
      ) : (
        <>
          <p className="quiet cohortGridLegend">{t("cohort.matrixLegend")}</p>
          <MatrixGrid cohort={cohort} />
        </>
      )}
    </section>
  );
}

function MatrixGrid({ cohort: { learners, concepts, matrix } }: { readonly cohort: Cohort }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const [shown, setShown] = useState(rowsAtFirst);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState(false);
  const known = useMemo(() => knownOf(matrix), [matrix]);
  const drawn = learners.slice(0, shown);
  const [learner, concept] = [drawn[at.row], concepts[at.column]];

  const go = (to: Place, focus: boolean) => {
    setAt(to);
    setPointed(true);
    if (focus) cellAt(table.current, to)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    if (event.key === "Enter" && learner && concept) {
      const params = { learnerId: learner.id, ...contentParams(concept.id) };
      void navigate({ to: "/learners/$learnerId/$pack/$slug", params });
    }
    const to = matrixPlace(at, event.key, { rows: drawn.length, columns: concepts.length });
    if (!to) return;
    event.preventDefault();
    go(to, true);
  };
  const onPoint = (event: MouseEvent) => {
    const to = placeOf(event.target);
    if (to) go(to, event.type === "click");
  };
  return (
    <>
      <div className="tableBox cohortGridBox">
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that arrow keys walk through
          role="grid"
          className="cohortGrid"
          aria-label={t("cohort.matrix")}
          style={{ "--concepts": concepts.length } as CSSProperties}
          onKeyDown={onKeyDown}
          onClick={onPoint}
          onMouseOver={onPoint}
          onFocus={(event) => event.target instanceof HTMLTableCellElement && setPointed(true)}
        >
          <MatrixHead concepts={concepts} />
          <tbody>
            {drawn.map((one, row) => (
              <MatrixRow
                key={one.id}
                learner={one}
                concepts={concepts}
                known={known.get(one.id)}
                row={row}
                at={row === at.row ? at.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="cohortGridSays" data-pointed={pointed}>
        {pointed && learner && concept ? (
          <Says learner={learner} concept={concept} mastery={known.get(learner.id)?.get(concept.id)} />
        ) : (
          t("cohort.matrixPoint")
        )}
      </p>
      {learners.length > shown && (
        <Button look="bare" onClick={() => setShown(learners.length)}>
          {t("cohort.showAll", { count: learners.length - shown })}
        </Button>
      )}
    </>
  );
}

function MatrixHead({ concepts }: Pick<Cohort, "concepts">) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <td>
          <span className="visuallyHidden">{t("cohort.column.name")}</span>
        </td>
        {concepts.map(({ id, name }) => (
          <th key={id} scope="col">
            <span>{name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SaysProps {
  readonly learner: { readonly id: string; readonly name: string };
  readonly concept: { readonly id: string; readonly name: string };
  readonly mastery: Mastery | undefined;
}

/** The cell pointed at, in words, and the way to the answers behind it. */
function Says({ learner, concept, mastery }: SaysProps) {
  const { t } = useTranslation();
  const words = mastery ? masteryWords(t, mastery) : t("mastery.notMet");
  return (
    <>
      {t("cohort.cell", { learner: learner.name, concept: concept.name, words })}{" "}
      {mastery && (
        <Link to="/learners/$learnerId/$pack/$slug" params={{ learnerId: learner.id, ...contentParams(concept.id) }}>
          {t("cohort.openCell")}
        </Link>
      )}
    </>
  );
}

function knownOf(matrix: Cohort["matrix"]): ReadonlyMap<string, ReadonlyMap<string, Mastery>> {
  return new Map(
    matrix.map(({ learnerId, cells }) => [
      learnerId,
      new Map(cells.map(({ conceptId, mastery }) => [conceptId, mastery])),
    ]),
  );
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-column]") : null;
  return cell === null ? null : { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`) ?? null;
}
