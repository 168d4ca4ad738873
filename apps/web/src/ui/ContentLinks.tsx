import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { contentParams } from "../api/contentPath.ts";
import { minutes } from "../language/format.ts";
import { Icon } from "./Icon.tsx";

interface ReadingLinkProps {
  readonly reading: { readonly id: string; readonly title: string; readonly minutes: number };
  /** Offer the way back to this very page from the reading. */
  readonly backHere?: boolean;
}

/** A reading by its title, and how long it takes. */
export function ReadingLink({ reading, backHere = false }: ReadingLinkProps) {
  const { t } = useTranslation();
  const { href } = useLocation();
  return (
    <Link
      to="/read/$pack/$slug"
      params={contentParams(reading.id)}
      search={backHere ? { back: href } : {}}
      className="readingLink"
    >
      <Icon name="book" />
      <span>
        <span className="readingLinkTitle">{reading.title}</span>
        <span className="readingLinkTime">{t("reading.time", { minutes: minutes(reading.minutes) })}</span>
      </span>
    </Link>
  );
}

/** A concept by name, leading to what is believed about it and why. */
export function ConceptLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/progress/$pack/$slug" params={contentParams(id)}>
      {name}
    </Link>
  );
}
