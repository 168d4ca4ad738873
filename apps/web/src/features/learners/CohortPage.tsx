import type { Cohort } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cohortQuery } from "../../api/queries.ts";
import { isEducator, useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { NewInvitation } from "../settings/NewInvitation.tsx";
import { AllLearners } from "./AllLearners.tsx";
import { cohortSentence } from "./cohortSentence.ts";
import { ContestsToAnswer } from "./ContestsToAnswer.tsx";
import { Matrix } from "./Matrix.tsx";
import { Misconceptions } from "./Misconceptions.tsx";
import { NeedingList } from "./NeedingList.tsx";
import "../settings/settings.css";
import "./learners.css";

/** The educator's ten minutes: who needs a person and why, what several get wrong, who knows what. */
export function CohortPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className="cohort">
      <PageTitle over={me.organisation.name}>{t("learners.title")}</PageTitle>
      {isEducator(me) ? <ForEducators /> : <p className="lead">{t("error.notAllowed")}</p>}
    </div>
  );
}

function ForEducators() {
  const cohort = useQuery(cohortQuery);
  return (
    <Query of={cohort}>{(data) => (data.learners.length === 0 ? <NobodyYet /> : <CohortView cohort={data} />)}</Query>
  );
}

function NobodyYet() {
  const { t } = useTranslation();
  return (
    <section className="nobodyYet" aria-labelledby="nobody">
      <h2 id="nobody">{t("cohort.noneTitle")}</h2>
      <p className="lead">{t("cohort.none")}</p>
      <NewInvitation />
    </section>
  );
}

function CohortView({ cohort }: { readonly cohort: Cohort }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="cohortSentence">{cohortSentence(t, cohort)}</p>
      <NeedingList learners={cohort.learners} />
      <ContestsToAnswer />
      <Misconceptions misconceptions={cohort.misconceptions} />
      <Matrix cohort={cohort} />
      <AllLearners learners={cohort.learners} />
      <div className="cohortActions">
        <Disclosure summary={t("cohort.invite")}>
          <NewInvitation />
        </Disclosure>
        <Button onClick={() => window.print()}>{t("cohort.print")}</Button>
      </div>
    </>
  );
}
