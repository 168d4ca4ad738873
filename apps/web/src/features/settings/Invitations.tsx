import type { invitation, invitationCreated } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { invitationsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Query } from "../../ui/Query.tsx";
import { Outcome } from "./Outcome.tsx";
import { RoleTicks } from "./RoleTicks.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

type Created = Wire<typeof invitationCreated>;

/** Links by which people join; each is told once. */
export function Invitations() {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery);
  return (
    <SettingsPart title={t("settings.invitations")}>
      <NewInvitation />
      <Query of={invitations}>
        {(list) => (
          <ul role="list" className="rows">
            {list.invitations.map((one) => (
              <InvitationRow key={one.id} invitation={one} at={invitations.dataUpdatedAt} />
            ))}
          </ul>
        )}
      </Query>
    </SettingsPart>
  );
}

function NewInvitation() {
  const { t } = useTranslation();
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
      <RoleTicks legend={t("settings.invitationRoles")} roles={["learner"]} />
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

interface RowProps {
  readonly invitation: Wire<typeof invitation>;
  /** When the list was read, in milliseconds. */
  readonly at: number;
}

function InvitationRow({ invitation: one, at }: RowProps) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => change("DELETE", `/api/invitations/${one.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const open = one.revokedAt === null && one.uses < one.maxUses && Date.parse(one.expiresAt) > at;
  return (
    <li>
      <div>
        <p>{one.roles.map((role) => t(`role.${role}`)).join(", ")}</p>
        <p className="quiet">
          {t("settings.invitationState", { uses: one.uses, maxUses: one.maxUses, day: dayOf(one.expiresAt, timeZone) })}
        </p>
      </div>
      {open ? (
        <Button onClick={() => revoke.mutate()}>{t("settings.withdraw")}</Button>
      ) : (
        <p className="quiet">{t("settings.closed")}</p>
      )}
    </li>
  );
}
