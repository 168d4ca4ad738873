import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PlainPage } from "../ui/PlainPage.tsx";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PlainPage title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <p>
        <Link to="/">{t("notFound.home")}</Link>
      </p>
    </PlainPage>
  );
}
