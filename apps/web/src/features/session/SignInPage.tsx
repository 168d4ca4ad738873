import type { SessionReply } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { change, rememberCsrfToken } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { sessionQuery } from "../../api/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { PlainPage } from "../../ui/PlainPage.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Purpose } from "./Purpose.tsx";
import "./session.css";

/** Signs in, and goes on to where the learner was. */
export function SignInPage() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery).data;
  return (
    <PlainPage title={t("signIn.title")}>
      {session?.needsFirstAdministrator && <FirstAdministrator />}
      <SignInForm />
      {session && session.openOrganisations.length > 0 && <OpenOrganisations open={session.openOrganisations} />}
      <Purpose />
    </PlainPage>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: object) => change<SessionReply>("POST", "/api/session", body),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, rememberCsrfToken(session));
      void navigate({ to: to ?? "/", replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t("signIn.email")} name="email" type="email" autoComplete="username" required maxLength={254} />
      <Field
        label={t("signIn.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={256}
      />
      {signIn.isError && <Problem>{t(errorKey(signIn.error))}</Problem>}
      <Button type="submit" look="action" aria-disabled={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

function FirstAdministrator() {
  const { t } = useTranslation();
  return (
    <section className="firstSteps">
      <h2>{t("signIn.firstTitle")}</h2>
      <p>{t("signIn.firstText")}</p>
      <pre tabIndex={0}>
        <code>{t("signIn.firstCommand")}</code>
      </pre>
    </section>
  );
}

function OpenOrganisations({ open }: { readonly open: SessionReply["openOrganisations"] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("signIn.newHere")}</h2>
      <ul role="list">
        {open.map(({ id, name }) => (
          <li key={id}>
            <Link to="/join/open/$organisationId" params={{ organisationId: id }} className="joinLink">
              {t("signIn.join", { name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
