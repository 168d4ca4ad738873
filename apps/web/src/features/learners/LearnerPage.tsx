import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { progressQuery } from "../../api/queries.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { ProgressView } from "../progress/ProgressView.tsx";

/** One learner's progress as the learner sees it, for their educator. */
export function LearnerPage() {
  const { t } = useTranslation();
  const { learnerId } = useParams({ from: "/signedIn/shell/learners/$learnerId" });
  const progress = useQuery(progressQuery(learnerId));
  return (
    <Query of={progress}>
      {(data) => (
        <>
          <PageTitle over={<Link to="/learners">{t("nav.learners")}</Link>}>{data.learner.name}</PageTitle>
          <ProgressView progress={data} learnerId={learnerId} />
        </>
      )}
    </Query>
  );
}
