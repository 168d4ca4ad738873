import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";

/** What of the day is done; silent before the first answer. */
export function DoneToday({ today: { plan, week } }: { readonly today: Today }) {
  const { t } = useTranslation();
  const answers = week.at(-1)?.answers ?? 0;
  if (answers === 0 && plan.minutesDone === 0) return null;
  const parts = [
    t("plan.doneMinutes", { done: minutes(plan.minutesDone), wanted: plan.minutesWanted }),
    t("plan.doneAnswers", { count: answers }),
    ...(plan.reviewsDoneToday > 0
      ? [t("plan.doneReviews", { count: plan.reviewsDoneToday, most: plan.reviewsPerDay })]
      : []),
  ];
  return (
    <p className="doneToday">
      <b>{t("plan.doneToday")}</b>
      {parts.join(t("separator"))}
    </p>
  );
}
