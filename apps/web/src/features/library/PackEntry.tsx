import type { packSummary } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { progressQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { MasterySwatch } from "../../ui/MasterySwatch.tsx";
import { PackTrust } from "./PackTrust.tsx";

/** One pack: what is in it, what one knows of it so far, and under which terms it is used. */
export function PackEntry({ pack }: { readonly pack: Wire<typeof packSummary> }) {
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
      <PackMastery packId={pack.id} />
      <PackTrust pack={pack} />
    </article>
  );
}

/** Every concept of a pack as a patch, in one line: how much is known, and how much is not yet met. */
function PackMastery({ packId }: { readonly packId: string }) {
  const { t } = useTranslation();
  const progress = useQuery(progressQuery(null)).data;
  const concepts = progress?.concepts.filter((concept) => concept.packId === packId) ?? [];
  const met = concepts.filter(({ answers }) => answers > 0);
  if (met.length === 0) return null;
  const mastered = met.filter(({ mastery }) => mastery.level === "mastered").length;
  return (
    <div className="packMastery">
      <span className="packStrip">
        {concepts.map(({ id, mastery, answers }) => (
          <MasterySwatch key={id} mastery={mastery} met={answers > 0} />
        ))}
      </span>
      <span className="quiet">{t("library.knownOf", { met: met.length, all: concepts.length, mastered })}</span>
    </div>
  );
}
