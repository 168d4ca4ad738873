import { useTranslation } from "react-i18next";
import { isEducator, useMe } from "../../app/me.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Account } from "./Account.tsx";
import { Days } from "./Days.tsx";
import { Invitations } from "./Invitations.tsx";
import { Members } from "./Members.tsx";
import { Organisation } from "./Organisation.tsx";
import { Password } from "./Password.tsx";
import { Sessions } from "./Sessions.tsx";
import { SignOut } from "./SignOut.tsx";
import { SwitchOrganisation } from "./SwitchOrganisation.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";
import "./settings.css";

export function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className="settings">
      <PageTitle over={me.email}>{t("settings.title")}</PageTitle>
      <Account />
      <Days />
      <ThemeChoice />
      <Password />
      <Sessions />
      {me.organisations.length > 1 && <SwitchOrganisation />}
      {isEducator(me) && <Invitations />}
      {me.roles.includes("administrator") && (
        <>
          <Organisation />
          <Members />
        </>
      )}
      <SignOut />
    </div>
  );
}
