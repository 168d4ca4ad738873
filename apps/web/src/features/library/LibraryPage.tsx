import type { packSummary } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { packsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { PackTrust } from "./PackTrust.tsx";
import "./library.css";

/** The packs that are installed, and how far each can be trusted. */
export function LibraryPage() {
  const { t } = useTranslation();
  const packs = useQuery(packsQuery);
  return (
    <>
      <PageTitle>{t("library.title")}</PageTitle>
      <p className="lead">{t("library.lead")}</p>
      <Query of={packs}>
        {({ packs: found }) =>
          found.length === 0 ? (
            <p>{t("library.none")}</p>
          ) : (
            <ul role="list" className="packs">
              {found.map((pack) => (
                <li key={pack.id}>
                  <PackEntry pack={pack} />
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </>
  );
}

function PackEntry({ pack }: { readonly pack: Wire<typeof packSummary> }) {
  const { t } = useTranslation();
  return (
    <article className="packEntry">
      <h2>
        <Link to="/library/$pack" params={{ pack: pack.id }}>
          {pack.title}
        </Link>
      </h2>
      <p>
        {[
          t("library.concepts", { count: pack.concepts }),
          t("library.items", { count: pack.items }),
          t("library.readings", { count: pack.readings }),
        ].join(t("separator"))}
      </p>
      <PackTrust pack={pack} />
    </article>
  );
}
