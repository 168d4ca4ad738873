import { useTranslation } from "react-i18next";
import { useSignOut } from "../../app/useSignOut.ts";
import { Button } from "../../ui/Button.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function SignOut() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <SettingsPart title={t("settings.signOut")}>
      <p className="quiet">{t("settings.signOutText")}</p>
      <Button onClick={() => signOut.mutate()} aria-disabled={signOut.isPending}>
        {t("settings.signOut")}
      </Button>
      <Outcome of={signOut} said="" />
    </SettingsPart>
  );
}
