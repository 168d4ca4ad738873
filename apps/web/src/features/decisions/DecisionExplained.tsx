import type { Decision } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayAndTimeOf } from "../../language/format.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Contest } from "./Contest.tsx";
import { decisionWords } from "./decisionWords.ts";
import { Numbers } from "./Numbers.tsx";
import "./decisions.css";

/** What was decided, in words; the numbers behind it; what a person made of it. */
export function DecisionExplained({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <div className="decision">
      {decisionWords(t, decision).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="quiet">
        {t("decision.by", { model: decision.modelVersion, at: dayAndTimeOf(decision.at, timeZone) })}
      </p>
      <Disclosure summary={t("decision.numbers")}>
        <div className="decisionNumbers">
          <Numbers name={t("decision.inputs")} value={decision.inputs} />
          <Numbers name={t("decision.outcome")} value={decision.outcome} />
        </div>
      </Disclosure>
      <Contest decision={decision} />
    </div>
  );
}
