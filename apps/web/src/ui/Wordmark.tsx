import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";

export function Wordmark() {
  const { t } = useTranslation();
  return (
    <Link to="/" className="wordmark">
      <Icon name="mark" />
      {t("app.name")}
    </Link>
  );
}
