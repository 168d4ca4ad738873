import type { ReadingPage } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { SourceLine } from "../../ui/SourceLine.tsx";

/** What the reading states, fact by fact, each with where it was read. */
export function Facts({ facts }: { readonly facts: ReadingPage["facts"] }) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{t("reading.sources")}</h2>
      <ul role="list" className="citations">
        {facts.map(({ citation, source }) => (
          <li key={citation.supports}>
            <SourceLine
              supports={citation.supports}
              source={source && "locator" in citation ? { ...source, locator: citation.locator } : null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
