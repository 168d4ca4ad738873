import type { organisation } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { organisationQuery, sessionQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { Button } from "../../ui/Button.tsx";
import { Field, Tick } from "../../ui/Field.tsx";
import { Query } from "../../ui/Query.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function Organisation() {
  const { t } = useTranslation();
  const found = useQuery(organisationQuery);
  return (
    <SettingsPart title={t("settings.organisation")}>
      <Query of={found}>{(data) => <Form organisation={data} />}</Query>
    </SettingsPart>
  );
}

type OrganisationData = Wire<typeof organisation>;

function Form({ organisation: { name, openJoining } }: { readonly organisation: OrganisationData }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: object) => change<OrganisationData>("PATCH", "/api/organisation", body),
    onSuccess: (changed) => {
      client.setQueryData(organisationQuery.queryKey, changed);
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!save.isPending) save.mutate({ name: form.get("name"), openJoining: form.has("openJoining") });
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t("settings.organisationName")} name="name" defaultValue={name} required maxLength={120} />
      <Tick label={t("settings.openJoining")} name="openJoining" defaultChecked={openJoining} />
      <Button type="submit" aria-disabled={save.isPending}>
        {t("action.save")}
      </Button>
      <Outcome of={save} said={t("settings.saved")} />
    </form>
  );
}
