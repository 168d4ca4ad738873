import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { progressQuery } from "../../api/queries.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { ProgressView } from "./ProgressView.tsx";

export function MyProgressPage() {
  const { t } = useTranslation();
  const progress = useQuery(progressQuery(null));
  return (
    <>
      <PageTitle>{t("progress.title")}</PageTitle>
      <Query of={progress}>{(data) => <ProgressView progress={data} learnerId={null} />}</Query>
    </>
  );
}
