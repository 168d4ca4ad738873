import type { Plan } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import { minutesByKind, planSteps } from "./planSteps.ts";

/** The day as a thin line of minutes: what is done, what follows, and where the learner's minutes end. */
export function Timeline({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const planned = planSteps(plan.activities);
  const spent = plan.minutesDone + planned.reduce((sum, step) => sum + step.minutes, 0);
  const total = Math.max(plan.minutesWanted, spent, 1);
  const free = total - spent;
  const legend = [
    ...(plan.minutesDone > 0 ? [{ kind: "done" as const, minutes: plan.minutesDone }] : []),
    ...minutesByKind(plan.activities),
  ];
  return (
    <figure className="timeline" aria-label={t("plan.timeline")}>
      <div className="timelineLine" aria-hidden="true">
        {plan.minutesDone > 0 && <i className="timelinePart-done" style={{ flexGrow: plan.minutesDone }} />}
        {planned.map((step) => (
          <i key={step.place} className={`timelinePart-${step.kind}`} style={{ flexGrow: step.minutes }} />
        ))}
        {free > 0.5 && <i className="timelinePart-free" style={{ flexGrow: free }} />}
        <b style={{ insetInlineStart: `${(plan.minutesWanted / total) * 100}%` }} />
      </div>
      <figcaption>
        <ul role="list">
          {legend.map((part) => (
            <li key={part.kind}>
              <i className={`timelineSwatch timelinePart-${part.kind}`} aria-hidden="true" />
              {t("plan.part", { name: t(`plan.partName.${part.kind}`), minutes: minutes(part.minutes) })}
            </li>
          ))}
        </ul>
        <span>{t("plan.wanted", { count: plan.minutesWanted })}</span>
      </figcaption>
    </figure>
  );
}
