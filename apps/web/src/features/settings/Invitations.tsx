import type { invitation } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { invitationsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Query } from "../../ui/Query.tsx";
import { NewInvitation } from "./NewInvitation.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

/** Links by which people join; each is told once. */
export function Invitations() {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery);
  return (
    <SettingsPart id="invitations" title={t("settings.invitations")}>
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
