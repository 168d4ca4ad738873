import type { ConceptDetail } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { conceptQuery, progressQuery } from "../../api/queries.ts";
import { masteryWords } from "../../language/mastery.ts";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink, ReadingLink } from "../../ui/ContentLinks.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { AnswersBehind } from "./AnswersBehind.tsx";
import "./progress.css";

interface Props {
  readonly id: string;
  readonly learnerId: string | null;
}

/** One concept: what is believed, how surely, and every answer behind it. */
export function ConceptPage({ id, learnerId }: Props) {
  const concept = useQuery(conceptQuery(learnerId, id));
  return <Query of={concept}>{(detail) => <Detail detail={detail} learnerId={learnerId} />}</Query>;
}

function Detail({ detail, learnerId }: { readonly detail: ConceptDetail; readonly learnerId: string | null }) {
  const { t } = useTranslation();
  const { concept, answers, readings } = detail;
  const over = [concept.packTitle, concept.partOf?.name].filter((part) => part !== undefined).join(t("separator"));
  return (
    <div className="conceptPage">
      <PageTitle over={over}>{concept.name}</PageTitle>
      <p className="conceptStatement">{concept.statement}</p>
      <section className="conceptBelief" aria-label={t("concept.belief")}>
        <p className="conceptLevelBig">
          {concept.answers === 0 ? t("mastery.notMet") : t(`mastery.level.${concept.mastery.level}`)}
        </p>
        <Band mastery={concept.mastery} met={concept.answers > 0} />
        <div className="bandScale" aria-hidden="true">
          <span>{t("percent", { value: 0 })}</span>
          <span>{t("percent", { value: 50 })}</span>
          <span>{t("percent", { value: 100 })}</span>
        </div>
        <p>
          {concept.answers === 0
            ? t("concept.noAnswers")
            : t("concept.sentence", { words: masteryWords(t, concept.mastery), count: concept.unassisted })}
        </p>
        <p className="quiet">{t("concept.meaning", { model: detail.modelVersion })}</p>
      </section>
      {learnerId === null && concept.items > 0 && (
        <Link to="/practise" search={{ concept: concept.id }} className="button button-action">
          {t("concept.practise")}
        </Link>
      )}
      <Requires ids={concept.requires} learnerId={learnerId} />
      {readings.length > 0 && (
        <section className="section">
          <h2>{t("concept.readings")}</h2>
          <ul role="list" className="readNext">
            {readings.map((reading) => (
              <li key={reading.id}>
                <ReadingLink reading={reading} backHere />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AnswersBehind answers={answers} />
    </div>
  );
}

/** What to know first; names come from the progress that is usually already there. */
function Requires({ ids, learnerId }: { readonly ids: readonly string[]; readonly learnerId: string | null }) {
  const { t } = useTranslation();
  const progress = useQuery(progressQuery(learnerId)).data;
  const known = progress?.concepts.filter(({ id }) => ids.includes(id)) ?? [];
  if (known.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("concept.requires")}</h2>
      <ul role="list" className="requires">
        {known.map(({ id, name, mastery, answers }) => (
          <li key={id}>
            {learnerId === null ? <ConceptLink id={id} name={name} /> : name}
            <span className="quiet">{answers === 0 ? t("mastery.notMet") : t(`mastery.level.${mastery.level}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
