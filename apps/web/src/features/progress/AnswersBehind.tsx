import type { ConceptDetail } from "@osler/contract";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayAndTimeOf, percent } from "../../language/format.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { DecisionById } from "../decisions/DecisionById.tsx";

type Answer = ConceptDetail["answers"][number];

/** Every answer a belief came from, each mark explained and open to contest. */
export function AnswersBehind({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="answers">
      <h2 id="answers">{t("concept.answers")}</h2>
      {answers.length === 0 && <p className="quiet">{t("concept.noAnswersYet")}</p>}
      <ul role="list" className="answersBehind">
        {answers.map((answer) => (
          <li key={answer.responseId}>
            <AnswerRow answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const names = ["guess", "fairly", "sure"] as const;

function AnswerRow({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const right = answer.score >= 1;
  return (
    <div className="answerBehind">
      <span className="answerShape" data-right={right} aria-hidden="true">
        <Icon name={right ? "check" : answer.score > 0 ? "part" : "cross"} />
      </span>
      <div>
        <p>{answer.title}</p>
        <p className="quiet">{[...facts(t, answer), dayAndTimeOf(answer.answeredAt, timeZone)].join(t("separator"))}</p>
        <Disclosure summary={t("concept.explainMark")}>
          <DecisionById id={answer.decisions.mark} />
        </Disclosure>
        <Disclosure summary={t("concept.explainBelief")}>
          <DecisionById id={answer.decisions.belief} />
        </Disclosure>
      </div>
    </div>
  );
}

function facts(t: TFunction, { score, confidence, help, voided }: Answer): string[] {
  const mark =
    score >= 1 ? t("concept.right") : score > 0 ? t("concept.partly", { score: percent(score) }) : t("concept.wrong");
  return [
    mark,
    confidence === null ? null : t(`concept.confidence.${names[confidence]}`),
    help === "none" ? null : t(`concept.help.${help}`),
    voided ? t("concept.voided") : null,
  ].filter((part) => part !== null);
}
