import type { Plan } from "@osler/contract";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";

type Spread = NonNullable<Plan["backlog"]>["options"][number];

interface Props {
  readonly options: readonly Spread[];
  /** Its days. */
  readonly chosen: number;
  readonly onChoose: (days: number) => void;
}

/** Each way to spread the reviews: what a day then takes, and what waiting costs; drawn beside each other. */
export function SpreadChoices({ options, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const mostMinutes = Math.max(1, ...options.map((option) => option.minutesPerDay));
  const mostForgotten = Math.max(1, ...options.map((option) => option.forgotten));
  return (
    <fieldset className="spreads">
      <legend className="visuallyHidden">{t("backlog.legend")}</legend>
      {options.map((option) => (
        <label key={option.days} className="spread">
          <input type="radio" name="spread" checked={option.days === chosen} onChange={() => onChoose(option.days)} />
          <span className="spreadDays">{t("backlog.days", { count: option.days })}</span>
          <span className="spreadLoad">
            <i style={{ inlineSize: `${(option.minutesPerDay / mostMinutes) * 100}%` }} aria-hidden="true" />
            {t("backlog.load", { reviews: option.reviewsPerDay, minutes: minutes(option.minutesPerDay) })}
          </span>
          <span className="spreadCost">
            <i
              data-none={option.days === 1}
              style={{ inlineSize: `${(option.forgotten / mostForgotten) * 100}%` }}
              aria-hidden="true"
            />
            {costWords(t, option)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function costWords(t: TFunction, { days, forgotten }: Spread): string {
  return days === 1 ? t("backlog.costNone") : t("backlog.cost", { count: Math.round(forgotten) });
}
