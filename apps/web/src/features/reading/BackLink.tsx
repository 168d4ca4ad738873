import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";

/** The way back to the question or page that led to this reading; nothing when none did. */
export function BackLink({ look }: { readonly look: "line" | "button" }) {
  const { t } = useTranslation();
  const { back } = useSearch({ from: "/signedIn/shell/read/$pack/$slug" });
  if (!back) return null;
  return (
    <Link to={back} className={look === "line" ? "backLink" : "button button-action"}>
      <Icon name="back" />
      {t(back.startsWith("/practise") ? "reading.backToPractice" : "reading.back")}
    </Link>
  );
}
