import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { invitationQuery } from "../../api/queries.ts";
import { PlainPage } from "../../ui/PlainPage.tsx";
import { Query } from "../../ui/Query.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { Purpose } from "./Purpose.tsx";
import "./session.css";

/** Joins an organisation by the link of an invitation. */
export function JoinPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: "/join/$token" });
  const invitation = useQuery(invitationQuery(token));
  return (
    <PlainPage
      title={invitation.data ? t("join.title", { organisation: invitation.data.organisation }) : t("join.plainTitle")}
    >
      <Query of={invitation}>
        {({ roles }) => (
          <>
            <p>{t("join.as", { roles: roles.map((role) => t(`role.${role}`)).join(", ") })}</p>
            <JoinForm through={{ invitation: token }} />
          </>
        )}
      </Query>
      <p>
        <Link to="/sign-in">{t("join.haveAccount")}</Link>
      </p>
      <Purpose />
    </PlainPage>
  );
}
