import type { Progress } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { progressQuery } from "../../api/queries.ts";
import { masteryWords } from "../../language/mastery.ts";
import { Band } from "../../ui/Band.tsx";
import { Query } from "../../ui/Query.tsx";
import { isFairlySure, levelOf, sureness } from "./diagnostic.ts";

/** What a diagnostic has shown, and how surely: the level overall, and of how many topics something can be said. */
export function DiagnosticSummary({ answered }: { readonly answered: number }) {
  const progress = useQuery(progressQuery(null));
  return <Query of={progress}>{(known) => <Known progress={known} answered={answered} />}</Query>;
}

function Known({ progress, answered }: { readonly progress: Progress; readonly answered: number }) {
  const { t } = useTranslation();
  const level = levelOf(progress.ability);
  const met = progress.concepts.filter(({ answers }) => answers > 0);
  const sureOf = met.filter(({ mastery }) => isFairlySure(mastery)).length;
  const topics = progress.concepts.length;
  return (
    <section className="summaryPart beliefChange" aria-labelledby="whatIsKnown">
      <h2 id="whatIsKnown">{t("diagnostic.known")}</h2>
      <p className="diagnosticWords">
        {t(`diagnostic.level.${sureness(progress.ability.sd)}`, { count: answered })}{" "}
        {sureOf === 0
          ? t("diagnostic.topics.none", { count: topics })
          : t("diagnostic.topics.some", { count: sureOf, topics })}
      </p>
      <ul role="list">
        <li>
          <p className="beliefName">{t("diagnostic.overall")}</p>
          <Band mastery={level} />
          <p className="beliefWords">{masteryWords(t, level)}</p>
        </li>
      </ul>
      <p className="quiet">{t("diagnostic.grows")}</p>
    </section>
  );
}
