import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { calendarDay, minutes } from "../../language/format.ts";
import { Columns } from "../../ui/Columns.tsx";
import { TableTwin } from "../../ui/TableTwin.tsx";

/** Time and answers of the last four weeks, quiet days included. */
export function Effort({ effort }: { readonly effort: Progress["effort"] }) {
  const { t } = useTranslation();
  const active = effort.filter(({ answers }) => answers > 0);
  if (active.length === 0) return null;
  const sum = (of: (day: Progress["effort"][number]) => number) => active.reduce((total, day) => total + of(day), 0);
  return (
    <section className="section" aria-labelledby="effort">
      <h2 id="effort">{t("progress.effort")}</h2>
      <p>
        {t("progress.effortText", {
          count: active.length,
          days: effort.length,
          minutes: minutes(sum((day) => day.minutes)),
          answers: sum((day) => day.answers),
        })}
      </p>
      <Columns
        dense
        columns={effort.map((day, place) => ({
          key: day.date,
          label: place % 7 === 0 ? calendarDay(day.date) : "",
          value: day.minutes,
          words: t("progress.effortDay", {
            day: calendarDay(day.date),
            minutes: minutes(day.minutes),
            count: day.answers,
          }),
          now: place === effort.length - 1,
        }))}
      />
      <TableTwin
        caption={t("progress.effort")}
        head={[t("table.day"), t("table.minutes"), t("table.answers")]}
        rows={effort.map((day) => [calendarDay(day.date), minutes(day.minutes), day.answers])}
      />
    </section>
  );
}
