import type { learnerRow } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { learnersQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { isEducator, useMe } from "../../app/me.ts";
import { dayOf, percent } from "../../language/format.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { ContestsToAnswer } from "./ContestsToAnswer.tsx";
import "./learners.css";

type Row = Wire<typeof learnerRow>;

/** The educator's ten minutes: who needs a person, and which marks wait for one. */
export function LearnersPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageTitle>{t("learners.title")}</PageTitle>
      {isEducator(me) ? <ForEducators /> : <p className="lead">{t("error.notAllowed")}</p>}
    </>
  );
}

function ForEducators() {
  const learners = useQuery(learnersQuery);
  return (
    <>
      <Query of={learners}>{(list) => <LearnerTable learners={list.learners} />}</Query>
      <ContestsToAnswer />
    </>
  );
}

function LearnerTable({ learners }: { readonly learners: readonly Row[] }) {
  const { t } = useTranslation();
  if (learners.length === 0) return <p className="lead">{t("learners.none")}</p>;
  const needing = learners.filter(needsAPerson).length;
  return (
    <>
      <p className="lead">{needing > 0 ? t("learners.need", { count: needing }) : t("learners.nobodyNeeds")}</p>
      <div className="tableBox" tabIndex={0} role="group" aria-label={t("learners.title")}>
        <table className="learnerTable">
          <caption className="visuallyHidden">{t("learners.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("learners.name")}</th>
              <th scope="col">{t("learners.reasons")}</th>
              <th scope="col" className="number">
                {t("learners.answers")}
              </th>
              <th scope="col" className="number">
                {t("learners.right")}
              </th>
              <th scope="col" className="number">
                {t("learners.concepts")}
              </th>
              <th scope="col">{t("learners.last")}</th>
            </tr>
          </thead>
          <tbody>
            {[...learners].sort(byNeed).map((learner) => (
              <LearnerLine key={learner.id} learner={learner} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function LearnerLine({ learner }: { readonly learner: Row }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <tr>
      <th scope="row">
        <Link to="/learners/$learnerId" params={{ learnerId: learner.id }}>
          {learner.name}
        </Link>
        <span className="learnerEmail">{learner.email}</span>
      </th>
      <td>{reasons(t, learner).join(t("separator"))}</td>
      <td className="number">{t("learners.answersWeek", { all: learner.answers, week: learner.answersThisWeek })}</td>
      <td className="number">{learner.answers === 0 ? "" : t("percent", { value: percent(learner.right) })}</td>
      <td className="number">
        {t("learners.masteredOf", { mastered: learner.conceptsMastered, met: learner.conceptsMet })}
      </td>
      <td>{learner.lastAnswerAt ? dayOf(learner.lastAnswerAt, timeZone) : t("learners.never")}</td>
    </tr>
  );
}

function reasons(
  t: ReturnType<typeof useTranslation>["t"],
  { openContests, sureAndWrong, overdueReviews }: Row,
): string[] {
  return [
    openContests > 0 ? t("learners.contests", { count: openContests }) : null,
    sureAndWrong > 0 ? t("learners.sureAndWrong", { count: sureAndWrong }) : null,
    overdueReviews > 0 ? t("learners.overdue", { count: overdueReviews }) : null,
  ].filter((reason) => reason !== null);
}

function needsAPerson({ openContests, sureAndWrong }: Row): boolean {
  return openContests > 0 || sureAndWrong > 1;
}

/** Open contests first, because somebody waits; then what was sure and wrong. */
function byNeed(a: Row, b: Row): number {
  return b.openContests - a.openContests || b.sureAndWrong - a.sureAndWrong || a.name.localeCompare(b.name);
}
