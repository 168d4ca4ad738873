import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { errorKey } from "../api/errors.ts";
import { Button } from "../ui/Button.tsx";
import { PlainPage } from "../ui/PlainPage.tsx";

/** What is shown when a page could not be drawn at all: usually the server is away. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <PlainPage title={t("broken.title")}>
      <p>{t(errorKey(error))}</p>
      <Button onClick={retry}>{t("action.retry")}</Button>
    </PlainPage>
  );
}
