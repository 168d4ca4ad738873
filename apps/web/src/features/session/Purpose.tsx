import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What Osler is for, and what it is not for: on every page that somebody meets first. */
export function Purpose() {
  const { t } = useTranslation();
  return (
    <p className="purpose">
      {t("purpose.full")} <Link to="/about">{t("nav.about")}</Link>
    </p>
  );
}
