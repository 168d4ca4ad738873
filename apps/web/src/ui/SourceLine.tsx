import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";
import "./source.css";

interface Source {
  readonly title: string | null;
  readonly by: string | null;
  readonly year: number | null;
  readonly locator?: string | null;
  readonly address: string | null;
  readonly readOn: string | null;
}

/** A fact in our own words, and where it was read; without a source it says that nobody has checked it. */
export function SourceLine({ supports, source }: { readonly supports: string; readonly source: Source | null }) {
  return (
    <div className="sourceLine">
      <p>{supports}</p>
      {source ? <SourceName source={source} /> : <Unverified />}
    </div>
  );
}

export function SourceName({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const title = source.title ?? t("source.untitled");
  const more = [source.by, source.year, source.locator, source.readOn && t("source.readOn", { day: source.readOn })];
  return (
    <p className="sourceName">
      {source.address ? (
        <a href={source.address} rel="noreferrer noopener" target="_blank">
          {title}
          <span className="visuallyHidden">{t("source.newTab")}</span>
        </a>
      ) : (
        <cite>{title}</cite>
      )}
      {more
        .filter((part) => part !== null && part !== undefined && part !== "")
        .map((part) => (
          <span key={String(part)} className="sourcePart">
            {part}
          </span>
        ))}
    </p>
  );
}

function Unverified() {
  const { t } = useTranslation();
  return (
    <p className="unverified">
      <Icon name="warning" />
      {t("source.unverified")}
    </p>
  );
}
