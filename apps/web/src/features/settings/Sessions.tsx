import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { sessionsQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { dayAndTimeOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Query } from "../../ui/Query.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

/** Where this account is signed in, each place revocable. */
export function Sessions() {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const revoke = useMutation({
    mutationFn: (id: string) => change("DELETE", `/api/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <SettingsPart title={t("settings.sessions")}>
      <Query of={sessions}>
        {(list) => (
          <ul role="list" className="rows">
            {list.sessions.map(({ id, current, userAgent, lastSeenAt }) => (
              <li key={id}>
                <div>
                  <p>{browserName(userAgent) ?? t("settings.unknownBrowser")}</p>
                  <p className="quiet">
                    {current
                      ? t("settings.thisSession")
                      : t("settings.lastSeen", { at: dayAndTimeOf(lastSeenAt, timeZone) })}
                  </p>
                </div>
                {!current && (
                  <Button onClick={() => revoke.mutate(id)} aria-disabled={revoke.isPending}>
                    {t("settings.revoke")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Query>
      <Outcome of={revoke} said={t("settings.revoked")} />
    </SettingsPart>
  );
}

/** "Firefox, Linux" out of a user agent; null when it names neither. */
function browserName(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const browser = /Edg|Firefox|Chrome|Safari/.exec(userAgent)?.[0];
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(userAgent)?.[0];
  return [browser, system].filter((part) => part !== undefined).join(", ") || null;
}
