import type { Me, member, memberList } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { membersQuery, sessionQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { useMe } from "../../app/me.ts";
import { Query } from "../../ui/Query.tsx";
import { Outcome } from "./Outcome.tsx";
import { RoleTicks } from "./RoleTicks.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

type Member = Wire<typeof member>;

export function Members() {
  const { t } = useTranslation();
  const members = useQuery(membersQuery);
  return (
    <SettingsPart title={t("settings.members")}>
      <Query of={members}>
        {(list) => (
          <ul role="list" className="rows">
            {list.members.map((one) => (
              <MemberRow key={one.accountId} member={one} />
            ))}
          </ul>
        )}
      </Query>
    </SettingsPart>
  );
}

function MemberRow({ member: one }: { readonly member: Member }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { accountId } = useMe();
  const save = useMutation({
    mutationFn: (roles: Me["roles"]) => change<Member>("PATCH", `/api/members/${one.accountId}`, { roles }),
    onSuccess: (changed) => {
      client.setQueryData(membersQuery.queryKey, (list?: Wire<typeof memberList>) => list && withMember(list, changed));
      if (changed.accountId === accountId) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <li className="memberRow">
      <div>
        <p>{one.name}</p>
        <p className="quiet">{one.email}</p>
      </div>
      <RoleTicks
        legend={t("settings.rolesOf", { name: one.name })}
        roles={one.roles}
        onChange={(roles) => roles.length > 0 && save.mutate(roles)}
      />
      <Outcome of={save} said={t("settings.saved")} />
    </li>
  );
}

function withMember(list: Wire<typeof memberList>, changed: Member): Wire<typeof memberList> {
  return { members: list.members.map((one) => (one.accountId === changed.accountId ? changed : one)) };
}
