import type { invitationCreated } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { invitationsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Outcome } from "./Outcome.tsx";
import { RoleTicks } from "./RoleTicks.tsx";

type Created = Wire<typeof invitationCreated>;

/** Makes a link by which people join; it is told once. An educator brings learners in, an administrator anybody. */
export function NewInvitation() {
  const { t } = useTranslation();
  const { roles } = useMe();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (body: object) => change<Created>("POST", "/api/invitations", body),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (make.isPending) return;
    make.mutate({
      roles: form.getAll("roles"),
      maxUses: Number(form.get("maxUses")),
      expiresInDays: Number(form.get("expiresInDays")),
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      {roles.includes("administrator") ? (
        <RoleTicks legend={t("settings.invitationRoles")} roles={["learner"]} />
      ) : (
        <input type="hidden" name="roles" value="learner" />
      )}
      <div className="formRow formRow-short">
        <Field
          label={t("settings.maxUses")}
          name="maxUses"
          type="number"
          min={1}
          max={10000}
          defaultValue={1}
          required
        />
        <Field
          label={t("settings.expiresInDays")}
          name="expiresInDays"
          type="number"
          min={1}
          max={365}
          defaultValue={14}
          required
        />
      </div>
      <Button type="submit" aria-disabled={make.isPending}>
        {t("settings.makeInvitation")}
      </Button>
      <Outcome of={make} said={t("settings.invitationMade")} />
      {make.data && <LinkOnce link={make.data.link} />}
    </form>
  );
}

function LinkOnce({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = new URL(link, location.origin).href;
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <div className="linkOnce">
      <Field
        label={t("settings.link")}
        hint={t("settings.linkOnce")}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={copy}>{copied ? t("action.copied") : t("action.copy")}</Button>
    </div>
  );
}
