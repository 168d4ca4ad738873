import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayOf, percent } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import type { CohortLearner } from "./cohortSentence.ts";
import { type Column, columns, firstSorting, sortLearners, type Sorting } from "./sortLearners.ts";

const rowsAtFirst = 50;

/** Everybody, sortable by each column. On a phone one column is shown beside the names: the one sorted by. */
export function AllLearners({ learners }: { readonly learners: readonly CohortLearner[] }) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting>({ by: "need", descending: false });
  const [shown, setShown] = useState(rowsAtFirst);
  const sorted = sortLearners(learners, sorting);
  return (
    <section className="section allLearners" aria-labelledby="everybody">
      <h2 id="everybody">{t("cohort.all")}</h2>
      <SortMenu sorting={sorting} onSort={setSorting} />
      <table className="learnerTable" data-by={sorting.by}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortableHead key={column} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((learner) => (
            <LearnerLine key={learner.id} learner={learner} />
          ))}
        </tbody>
      </table>
      {learners.length > shown && (
        <Button look="bare" onClick={() => setShown(learners.length)}>
          {t("cohort.showAll", { count: learners.length - shown })}
        </Button>
      )}
    </section>
  );
}

interface SortProps {
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function SortMenu({ sorting, onSort }: SortProps) {
  const { t } = useTranslation();
  const id = useId();
  const choices = ["need", ...columns] as const;
  return (
    <p className="sortMenu">
      <label htmlFor={id}>{t("cohort.sortBy")}</label>
      <select
        id={id}
        value={sorting.by}
        onChange={(event) => {
          const by = choices.find((one) => one === event.currentTarget.value);
          if (by) onSort(firstSorting(by));
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {t(`cohort.column.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

function SortableHead({ column, sorting, onSort }: { readonly column: Column } & SortProps) {
  const { t } = useTranslation();
  const own = sorting.by === column;
  const sort = () => onSort(own ? { by: column, descending: !sorting.descending } : firstSorting(column));
  return (
    <th
      scope="col"
      data-column={column}
      className={isNumber(column) ? "number" : undefined}
      aria-sort={own ? (sorting.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" onClick={sort}>
        {t(`cohort.column.${column}`)}
      </button>
    </th>
  );
}

function LearnerLine({ learner }: { readonly learner: CohortLearner }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <tr>
      <th scope="row" data-column="name">
        <Link to="/learners/$learnerId" params={{ learnerId: learner.id }}>
          {learner.name}
        </Link>
        <span className="learnerEmail">{learner.email}</span>
      </th>
      {columns.filter(isValue).map((column) => (
        <td key={column} data-column={column} className={isNumber(column) ? "number" : undefined}>
          {valueWords(t, learner, column, timeZone)}
        </td>
      ))}
    </tr>
  );
}

function isValue(column: Column): column is Exclude<Column, "name"> {
  return column !== "name";
}

function isNumber(column: Column): boolean {
  return column !== "name" && column !== "last";
}

function valueWords(t: TFunction, learner: CohortLearner, column: Exclude<Column, "name">, zone: string): string {
  const { answers, right, conceptsMastered: mastered, conceptsMet: met, lastAnswerAt } = learner;
  const words: Record<typeof column, () => string> = {
    mastered: () => t("cohort.masteredOf", { mastered, met }),
    right: () => (answers === 0 ? "" : t("percent", { value: percent(right) })),
    week: () => String(learner.answersThisWeek),
    sureAndWrong: () => String(learner.sureAndWrong),
    overdue: () => String(learner.overdueReviews),
    last: () => (lastAnswerAt ? dayOf(lastAnswerAt, zone) : t("cohort.never")),
  };
  return words[column]();
}
