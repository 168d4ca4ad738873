import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { contentParams } from "../../api/contentPath.ts";
import { masteryBrief } from "../../language/mastery.ts";
import { Band } from "../../ui/Band.tsx";
import { type CohortLearner, hasNotStarted, needsAPerson } from "./cohortSentence.ts";

/** Who needs somebody, the gravest first: why, and what they are stuck on. */
export function NeedingList({ learners }: { readonly learners: readonly CohortLearner[] }) {
  const { t } = useTranslation();
  const needing = learners.filter(needsAPerson);
  const waiting = learners.filter(hasNotStarted);
  return (
    <>
      {needing.length > 0 && (
        <section className="section" aria-labelledby="needing">
          <h2 id="needing">{t("cohort.needing")}</h2>
          <ul role="list" className="needing">
            {needing.map((learner) => (
              <li key={learner.id}>
                <NeedingLearner learner={learner} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <p className="notStarted">
          <b>{t("cohort.notStartedTitle")}</b>
          {waiting.map(({ name }) => name).join(t("separator"))}
        </p>
      )}
    </>
  );
}

function NeedingLearner({ learner }: { readonly learner: CohortLearner }) {
  const { t } = useTranslation();
  const { id: learnerId, name, stuckOn } = learner;
  return (
    <article>
      <h3>
        <Link to="/learners/$learnerId" params={{ learnerId }}>
          {name}
        </Link>
      </h3>
      <p className="needs">{needWords(t, learner).join(t("separator"))}</p>
      {stuckOn.length > 0 && (
        <ul role="list" className="stuckOn">
          {stuckOn.map((on) => (
            <li key={on.conceptId}>
              <Link to="/learners/$learnerId/$pack/$slug" params={{ learnerId, ...contentParams(on.conceptId) }}>
                {on.name}
              </Link>
              <Band mastery={on.mastery} />
              <span className="quiet">
                {[
                  masteryBrief(t, on.mastery),
                  t("cohort.stuckWhy", { wrong: on.latestWrong, latest: on.latest, count: on.answers }),
                ].join(t("separator"))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function needWords(t: TFunction, { needs, openContests }: CohortLearner): string[] {
  const contests = openContests > 0 ? [t("cohort.needCode.contests", { count: openContests })] : [];
  return [...contests, ...needs.map(({ code, terms }) => t(`cohort.needCode.${code}`, { count: countIn(terms) }))];
}

/** The one number of a need: concepts, answers or days. */
function countIn(terms: CohortLearner["needs"][number]["terms"]): number {
  return Object.values(terms).find((value) => typeof value === "number") ?? 0;
}
