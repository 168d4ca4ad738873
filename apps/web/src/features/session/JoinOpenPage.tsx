import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../../api/queries.ts";
import { PlainPage } from "../../ui/PlainPage.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { Purpose } from "./Purpose.tsx";
import "./session.css";

/** Joins an organisation that is open to all. */
export function JoinOpenPage() {
  const { t } = useTranslation();
  const { organisationId } = useParams({ from: "/join/open/$organisationId" });
  const open = useQuery(sessionQuery).data?.openOrganisations.find(({ id }) => id === organisationId);
  return (
    <PlainPage title={open ? t("join.title", { organisation: open.name }) : t("join.plainTitle")}>
      <JoinForm through={{ organisationId }} />
      <p>
        <Link to="/sign-in">{t("join.haveAccount")}</Link>
      </p>
      <Purpose />
    </PlainPage>
  );
}
