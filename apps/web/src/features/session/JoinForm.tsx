import type { SessionReply } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { change, rememberCsrfToken } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { sessionQuery } from "../../api/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Problem } from "../../ui/Problem.tsx";

type Through = { readonly invitation: string } | { readonly organisationId: string };

/** Makes an account and joins with it; afterwards the person is signed in. */
export function JoinForm({ through }: { readonly through: Through }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const join = useMutation({
    mutationFn: (body: object) =>
      change<SessionReply>("POST", "/api/join", { ...body, ...through, timeZone: ownTimeZone() }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, rememberCsrfToken(session));
      void navigate({ to: "/", replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!join.isPending) join.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t("join.name")} name="name" autoComplete="name" required maxLength={120} />
      <Field label={t("signIn.email")} name="email" type="email" autoComplete="username" required maxLength={254} />
      <Field
        label={t("signIn.password")}
        hint={t("join.passwordHint")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        maxLength={256}
      />
      {join.isError && <Problem>{t(errorKey(join.error))}</Problem>}
      <Button type="submit" look="action" aria-disabled={join.isPending}>
        {t("join.submit")}
      </Button>
    </form>
  );
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
