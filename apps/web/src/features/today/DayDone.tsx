import type { Today } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import { reasonWords } from "../../language/reason.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Timeline } from "./Timeline.tsx";

/** Nothing of today's plan is left: because it is done, or because nothing would help today. */
export function DayDone({ today }: { readonly today: Today }) {
  const { t } = useTranslation();
  const { plan, start, week } = today;
  const answers = week.at(-1)?.answers ?? 0;
  if (answers === 0) return <NothingPlanned today={today} />;
  return (
    <section className="startCard dayDone" aria-labelledby="start">
      <h2 id="start">{t("plan.doneTitle")}</h2>
      <p className="startWhat">
        {t("plan.doneWhat", {
          done: minutes(plan.minutesDone),
          wanted: plan.minutesWanted,
          count: answers,
        })}
      </p>
      <p className="startWhy">{t("plan.doneText")}</p>
      <GoFurther going={start.sittingId !== null} />
      <Timeline plan={plan} />
    </section>
  );
}

function NothingPlanned({ today: { start } }: { readonly today: Today }) {
  const { t } = useTranslation();
  return (
    <section className="startCard dayDone" aria-labelledby="start">
      <h2 id="start">{t("plan.nothingTitle")}</h2>
      <p className="startWhat">{reasonWords(t, start.reason, start.concept?.name ?? null)}</p>
      <GoFurther going={start.sittingId !== null} />
    </section>
  );
}

function GoFurther({ going }: { readonly going: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to="/practise" className="button startButton startButton-quiet">
      {going ? t("today.continue") : t("plan.goFurther")}
      <Icon name="arrow" />
    </Link>
  );
}
