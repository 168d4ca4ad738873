import type { SessionReply } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { change, rememberCsrfToken } from "../../api/client.ts";
import { sessionQuery } from "../../api/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => change<SessionReply>("DELETE", "/api/session"),
    onSuccess: async (session) => {
      rememberCsrfToken(session);
      await navigate({ to: "/sign-in" });
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
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
