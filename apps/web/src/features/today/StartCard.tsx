import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { DayDone } from "./DayDone.tsx";
import { DoneToday } from "./DoneToday.tsx";
import { PlacementStart } from "./PlacementStart.tsx";
import { planSteps } from "./planSteps.ts";
import { planSentence, stepReason } from "./planWords.ts";
import { StartLink } from "./StartLink.tsx";
import { Timeline } from "./Timeline.tsx";
import { WhyThisPlan } from "./WhyThisPlan.tsx";

/** The one start: the first look of somebody new, today's plan, or that the day is done. */
export function StartCard({ today }: { readonly today: Today }) {
  // Before the placement is over every answer was given in it.
  if (today.placementOpen) return <PlacementStart answered={today.content.answered} />;
  if (today.plan.activities.length === 0) return <DayDone today={today} />;
  return <PlanStart today={today} />;
}

function PlanStart({ today }: { readonly today: Today }) {
  const { t } = useTranslation();
  const { start, plan } = today;
  const going = start.sittingId !== null && start.answered > 0;
  const steps = planSteps(plan.activities);
  const [first] = steps;
  return (
    <section className="startCard" aria-labelledby="start">
      <h2 id="start">
        {going
          ? [t("today.goOn"), t("today.answeredSoFar", { count: start.answered })].join(t("separator"))
          : t("today.start")}
      </h2>
      <p className="startWhat">{planSentence(t, plan.activities)}</p>
      {first && <p className="startWhy">{stepReason(t, first)}</p>}
      <StartLink next={plan.activities[0]} going={going} />
      <Timeline plan={plan} />
      <DoneToday today={today} />
      <WhyThisPlan minutes={plan.minutes} steps={steps} />
    </section>
  );
}
