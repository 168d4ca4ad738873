import type { SessionReply } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { change, rememberCsrfToken } from "../../api/client.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { Tick } from "../../ui/Field.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

/** Which organisation the session works in. */
export function SwitchOrganisation() {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (organisationId: string) =>
      change<SessionReply>("POST", "/api/session/organisation", { organisationId }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, rememberCsrfToken(session));
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    },
  });
  return (
    <SettingsPart title={t("settings.organisations")}>
      <fieldset>
        <legend className="visuallyHidden">{t("settings.organisations")}</legend>
        {me.organisations.map(({ id, name }) => (
          <Tick
            key={id}
            type="radio"
            name="organisation"
            label={name}
            checked={id === me.organisation.id}
            onChange={() => choose.mutate(id)}
          />
        ))}
      </fieldset>
      <Outcome of={choose} said={t("settings.switched")} />
    </SettingsPart>
  );
}
