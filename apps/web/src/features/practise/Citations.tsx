import type { Feedback } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { SourceLine } from "../../ui/SourceLine.tsx";

/** The facts an item rests on, each with where it was read, or marked as unverified. */
export function Citations({ citations }: { readonly citations: Feedback["citations"] }) {
  const { t } = useTranslation();
  if (citations.length === 0) return null;
  const unverified = citations.filter((citation) => citation.unverified).length;
  const summary = t("feedback.sources", { count: citations.length });
  return (
    <Disclosure summary={unverified > 0 ? t("feedback.sourcesUnverified", { sources: summary, unverified }) : summary}>
      <ul role="list" className="citations">
        {citations.map((citation) => (
          <li key={`${citation.supports}${citation.title}`}>
            <SourceLine supports={citation.supports} source={citation.unverified ? null : citation} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
