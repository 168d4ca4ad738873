import { useTranslation } from "react-i18next";
import { masteryBrief } from "../../language/mastery.ts";
import type { ConceptRow } from "./groups.ts";

/** What is pointed at, in words: the estimate, what comes first and what it opens. The table twin says the same. */
export function PathWords({
  concept,
  all,
}: {
  readonly concept: ConceptRow | undefined;
  readonly all: readonly ConceptRow[];
}) {
  const { t } = useTranslation();
  return (
    <p className="pathWords" aria-hidden="true">
      {concept === undefined ? (
        <span className="quiet">{t("progress.mapHint")}</span>
      ) : (
        <Said concept={concept} all={all} />
      )}
    </p>
  );
}

function Said({ concept, all }: { readonly concept: ConceptRow; readonly all: readonly ConceptRow[] }) {
  const { t } = useTranslation();
  const before = all.filter(({ id }) => concept.requires.includes(id));
  const after = all.filter(({ requires }) => requires.includes(concept.id));
  return (
    <>
      <strong>{concept.name}</strong>
      <span>{concept.answers === 0 ? t("mastery.notMet") : masteryBrief(t, concept.mastery)}</span>
      {before.length > 0 && <span>{t("progress.after", { names: names(before) })}</span>}
      {after.length > 0 && <span>{t("progress.opens", { names: names(after) })}</span>}
    </>
  );
}

function names(concepts: readonly ConceptRow[]): string {
  const shown = concepts.slice(0, 4).map(({ name }) => name);
  return [...shown, ...(concepts.length > shown.length ? ["…"] : [])].join(", ");
}
