import type { Today } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { type ChangeEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { errorKey } from "../../api/errors.ts";
import { Problem } from "../../ui/Problem.tsx";
import { useSavePreferences } from "../settings/useSavePreferences.ts";

const usualMinutes = [5, 10, 15, 20, 25, 30, 45, 60, 90, 120];

/** What frames the day: how many minutes it has, and how far off the exam is. */
export function DayLine({ plan }: { readonly plan: Today["plan"] }) {
  const { t } = useTranslation();
  return (
    <div className="dayLine">
      <MinutesMenu wanted={plan.minutesWanted} />
      {plan.exam && (
        <Link to="/settings" hash="days" className="dayExam">
          {t("today.exam", { count: plan.exam.days })}
        </Link>
      )}
    </div>
  );
}

function MinutesMenu({ wanted }: { readonly wanted: number }) {
  const { t } = useTranslation();
  const id = useId();
  const save = useSavePreferences();
  const choices = [...new Set([...usualMinutes, wanted])].sort((a, b) => a - b);
  const shown = save.isPending ? save.variables.minutesPerDay : wanted;
  const choose = (event: ChangeEvent<HTMLSelectElement>) =>
    save.mutate({ minutesPerDay: Number(event.currentTarget.value) });
  return (
    <div className="minutesMenu">
      <label htmlFor={id} className="visuallyHidden">
        {t("today.minutesADay")}
      </label>
      <select id={id} value={shown} onChange={choose}>
        {choices.map((count) => (
          <option key={count} value={count}>
            {t("today.minutesChoice", { count })}
          </option>
        ))}
      </select>
      {save.isError && <Problem>{t(errorKey(save.error))}</Problem>}
      <span className="visuallyHidden" role="status">
        {save.isSuccess ? t("today.minutesPlanned", { count: wanted }) : null}
      </span>
    </div>
  );
}
