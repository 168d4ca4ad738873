import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { calendarDay, minutes, weekdayOf } from "../../language/format.ts";
import { Columns } from "../../ui/Columns.tsx";
import { TableTwin } from "../../ui/TableTwin.tsx";

/** Minutes and answers of the last seven days. */
export function Week({ week }: { readonly week: Today["week"] }) {
  const { t } = useTranslation();
  const sum = (of: (day: Today["week"][number]) => number) => week.reduce((total, day) => total + of(day), 0);
  return (
    <section className="todayPart">
      <h2>{t("today.week")}</h2>
      <Columns
        columns={week.map(({ date, answers, minutes: spent }, place) => ({
          key: date,
          label: weekdayOf(date, "short"),
          value: spent,
          words: t("today.day", { day: calendarDay(date), count: answers, minutes: minutes(spent) }),
          now: place === week.length - 1,
        }))}
      />
      <p className="quiet">
        {t("today.weekSum", { count: sum(({ answers }) => answers), minutes: minutes(sum((day) => day.minutes)) })}
      </p>
      <TableTwin
        caption={t("today.week")}
        head={[t("table.day"), t("table.answers"), t("table.minutes")]}
        rows={week.map(({ date, answers, minutes: spent }) => [calendarDay(date), answers, minutes(spent)])}
      />
    </section>
  );
}
