import type { Me, SessionReply } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { sessionQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceField, Field } from "../../ui/Field.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function Account() {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState(me.name);
  const [timeZone, setTimeZone] = useState(me.timeZone);
  const save = useMutation({
    mutationFn: () => change<Me>("PATCH", "/api/account", { name, timeZone }),
    onSuccess: (changed) => {
      client.setQueryData(sessionQuery.queryKey, (session?: SessionReply) => session && { ...session, me: changed });
      void client.invalidateQueries({ queryKey: ["today"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <SettingsPart title={t("settings.you")}>
      <form className="form" onSubmit={submit}>
        <Field
          label={t("settings.name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
          required
          maxLength={120}
        />
        <ChoiceField
          label={t("settings.timeZone")}
          hint={t("settings.timeZoneHint")}
          value={timeZone}
          onChange={(event) => setTimeZone(event.target.value)}
        >
          {zonesWith(me.timeZone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </ChoiceField>
        <Button type="submit" aria-disabled={save.isPending}>
          {t("action.save")}
        </Button>
        <Outcome of={save} said={t("settings.saved")} />
      </form>
    </SettingsPart>
  );
}

/** All zones of the browser, and the one that holds even if the browser spells it otherwise. */
function zonesWith(current: string): string[] {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return [...new Set(zones.includes(current) ? zones : [current, ...zones])];
}
