import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function Password() {
  const { t } = useTranslation();
  const me = useMe();
  const save = useMutation({ mutationFn: (body: object) => change("POST", "/api/account/password", body) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!save.isPending) save.mutate(Object.fromEntries(new FormData(form)), { onSuccess: () => form.reset() });
  };
  return (
    <SettingsPart title={t("settings.password")}>
      <form className="form" onSubmit={submit}>
        <input
          className="visuallyHidden"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="username"
          defaultValue={me.email}
        />
        <Field
          label={t("settings.currentPassword")}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label={t("settings.nextPassword")}
          hint={t("join.passwordHint")}
          name="next"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={256}
        />
        <Button type="submit" aria-disabled={save.isPending}>
          {t("settings.changePassword")}
        </Button>
        <Outcome of={save} said={t("settings.passwordChanged")} />
      </form>
    </SettingsPart>
  );
}
