import { useTranslation } from "react-i18next";
import { minutes as wholeMinutes } from "../../language/format.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { ReadingLink } from "../../ui/ContentLinks.tsx";
import { Terms } from "../../ui/Terms.tsx";
import type { PlanStep } from "./planSteps.ts";
import { stepName, stepReason } from "./planWords.ts";

interface Props {
  readonly minutes: number;
  readonly steps: readonly PlanStep[];
}

/** Each line of the plan with its reason in a sentence, and in numbers for who asks. */
export function WhyThisPlan({ minutes, steps }: Props) {
  const { t } = useTranslation();
  return (
    <Disclosure summary={t("plan.why")}>
      <p className="quiet">{t("plan.whyLead", { minutes: wholeMinutes(minutes) })}</p>
      <ol role="list" className="planSteps">
        {steps.map((step) => (
          <li key={step.place}>
            <i className={`timelineSwatch timelinePart-${step.kind}`} aria-hidden="true" />
            <div>
              <StepName step={step} />
              <p className="planStepWhy">{stepReason(t, step)}</p>
              <StepNumbers step={step} />
            </div>
            <span className="planStepTime">{t("plan.minutes", { count: wholeMinutes(step.minutes) })}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function StepName({ step }: { readonly step: PlanStep }) {
  const { t } = useTranslation();
  const reading = step.activities[0]?.reading;
  if (reading) return <ReadingLink reading={reading} backHere />;
  return <p className="planStepName">{stepName(t, step)}</p>;
}

function StepNumbers({ step: { activities } }: { readonly step: PlanStep }) {
  const { t } = useTranslation();
  return (
    <Disclosure summary={t("plan.numbers")}>
      {activities.map(({ reason, concept, place }) => (
        <div key={place} className="planNumbers">
          {activities.length > 1 && concept && <p>{concept.name}</p>}
          <Terms reason={reason} />
        </div>
      ))}
    </Disclosure>
  );
}
