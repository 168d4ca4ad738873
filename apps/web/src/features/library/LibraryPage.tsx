import type { packSummary } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { packsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { FindBox } from "./FindBox.tsx";
import { FoundList } from "./FoundList.tsx";
import { PackEntry } from "./PackEntry.tsx";
import "./library.css";

/** The packs that are installed, how far each can be trusted and how far one has come; and a way to find anything in them. */
export function LibraryPage() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const packs = useQuery(packsQuery);
  return (
    <>
      <PageTitle>{t("library.title")}</PageTitle>
      <p className="lead">{t("library.lead")}</p>
      <FindBox label={t("library.find")} text={text} onText={setText} />
      {text.trim() === "" ? (
        <Query of={packs}>{({ packs: found }) => <Packs packs={found} />}</Query>
      ) : (
        <FoundList text={text} />
      )}
    </>
  );
}

function Packs({ packs }: { readonly packs: readonly Wire<typeof packSummary>[] }) {
  const { t } = useTranslation();
  if (packs.length === 0) return <p>{t("library.none")}</p>;
  return (
    <ul role="list" className="packs">
      {packs.map((pack) => (
        <li key={pack.id}>
          <PackEntry pack={pack} />
        </li>
      ))}
    </ul>
  );
}
