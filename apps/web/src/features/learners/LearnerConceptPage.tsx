import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { ConceptPage } from "../progress/ConceptPage.tsx";
import "../reading/reading.css";

/** One concept of one learner, for their educator. */
export function LearnerConceptPage() {
  const { t } = useTranslation();
  const { learnerId, pack, slug } = useParams({ from: "/signedIn/shell/learners/$learnerId/$pack/$slug" });
  return (
    <>
      <Link to="/learners/$learnerId" params={{ learnerId }} className="backLink">
        <Icon name="back" />
        {t("learners.backToLearner")}
      </Link>
      <ConceptPage id={`${pack}/${slug}`} learnerId={learnerId} />
    </>
  );
}
