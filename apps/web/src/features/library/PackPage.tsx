import type { ItemKind } from "@osler/content";
import type { PackDetail } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import en from "../../messages/en.json" with { type: "json" };
import { packQuery } from "../../api/queries.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { SourceLine, SourceName } from "../../ui/SourceLine.tsx";
import { FindBox } from "./FindBox.tsx";
import { PackConcepts } from "./PackConcepts.tsx";
import { PackReadings } from "./PackReadings.tsx";
import { PackTrust } from "./PackTrust.tsx";
import "./library.css";

/** The content page of a pack: what is in it, under which terms, what it rests on, what is unverified. */
export function PackPage() {
  const { pack } = useParams({ from: "/signedIn/shell/library/$pack" });
  const detail = useQuery(packQuery(pack));
  return <Query of={detail}>{(found) => <Content detail={found} />}</Query>;
}

function Content({ detail }: { readonly detail: PackDetail }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const { pack, sources, unverified } = detail;
  return (
    <div className="packPage">
      <PageTitle over={<Link to="/library">{t("nav.library")}</Link>}>{pack.title}</PageTitle>
      <PackTrust pack={pack} />
      <p>{counts(t, pack).join(t("separator"))}</p>
      {pack.authors.length > 0 && (
        <p className="quiet">{t("mark.by", { by: pack.authors.map(({ name }) => name).join(", ") })}</p>
      )}
      {pack.attribution && <p className="quiet">{pack.attribution}</p>}
      <p>
        <Link to="/practise" search={{ pack: pack.id }} className="button button-action">
          {t("library.practiseAll")}
        </Link>
      </p>
      <FindBox label={t("library.findHere")} text={text} onText={setText} />
      {wanted === "" && <PackReadings concepts={detail.concepts} />}
      <PackConcepts concepts={detail.concepts} wanted={wanted} />
      <Unverified facts={unverified} />
      <Sources sources={sources} />
    </div>
  );
}

function Unverified({ facts }: { readonly facts: PackDetail["unverified"] }) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("library.unverifiedTitle")}</h2>
      <p className="lead">{t("library.unverifiedText")}</p>
      <Disclosure summary={t("library.showUnverified", { count: facts.length })}>
        <ul role="list" className="citations">
          {facts.map(({ contentId, supports }) => (
            <li key={`${contentId}${supports}`}>
              <SourceLine supports={supports} source={null} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function Sources({ sources }: { readonly sources: PackDetail["sources"] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("library.sources")}</h2>
      <Disclosure summary={t("library.showSources", { count: sources.length })}>
        <ul role="list" className="citations">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceName source={source} />
              <p className="quiet">{t("library.citedBy", { count: source.citedBy })}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function counts(t: TFunction, pack: PackDetail["pack"]): string[] {
  return [
    t("library.concepts", { count: pack.concepts }),
    ...Object.entries(pack.itemsByKind).map(([kind, count]) => t("library.ofKind", { count, kind: kindName(t, kind) })),
    t("library.readings", { count: pack.readings }),
  ];
}

function kindName(t: TFunction, kind: string): string {
  return Object.hasOwn(en.item, kind) ? t(`item.${kind as ItemKind}.name`) : kind;
}
