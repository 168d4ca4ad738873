import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { calendarDay, today } from "../../language/format.ts";
import { Columns } from "../../ui/Columns.tsx";
import { TableTwin } from "../../ui/TableTwin.tsx";
import { daysAhead } from "./daysAhead.ts";

/** How many reviews come back on each of the days ahead. */
export function DueAhead({ due }: { readonly due: Progress["dueAhead"] }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const days = daysAhead(due, today(timeZone));
  const sum = days.reduce((total, { reviews }) => total + reviews, 0);
  if (sum === 0) return null;
  return (
    <section className="section" aria-labelledby="dueAhead">
      <h2 id="dueAhead">{t("progress.dueAhead")}</h2>
      <p>{t("progress.dueSum", { count: sum, days: days.length })}</p>
      <Columns
        dense
        columns={days.map(({ date, reviews }, place) => ({
          key: date,
          label: place % 7 === 0 && place < days.length - 4 ? calendarDay(date) : "",
          value: reviews,
          words: t("progress.dueDay", { day: calendarDay(date), count: reviews }),
        }))}
      />
      <TableTwin
        caption={t("progress.dueAhead")}
        head={[t("table.day"), t("table.reviews")]}
        rows={days.map(({ date, reviews }) => [calendarDay(date), reviews])}
      />
    </section>
  );
}
