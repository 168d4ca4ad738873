import { useTranslation } from "react-i18next";
import { masteryBrief } from "../../language/mastery.ts";
import { Band } from "../../ui/Band.tsx";
import { BeliefLink } from "./BeliefLink.tsx";
import { type ConceptGroup, type ConceptRow, conceptGroups } from "./groups.ts";
import type { ProgressProps } from "./progressProps.ts";

/** The concepts by chapter; chapters already begun stand open. */
export function ConceptGroups({ progress, learnerId }: ProgressProps) {
  const { t } = useTranslation();
  const groups = conceptGroups(progress.concepts);
  const begun = groups.filter(({ met }) => met > 0);
  const ahead = groups.filter(({ met }) => met === 0);
  return (
    <>
      <p className="quiet bandLegend">{t("progress.legend")}</p>
      {begun.map((group) => (
        <Group key={group.key} group={group} learnerId={learnerId} open />
      ))}
      {ahead.map((group) => (
        <Group key={group.key} group={group} learnerId={learnerId} open={groups.length === 1} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: ConceptGroup;
  readonly learnerId: string | null;
  readonly open: boolean;
}

function Group({ group, learnerId, open }: GroupProps) {
  const { t } = useTranslation();
  return (
    <details className="conceptGroup" open={open}>
      <summary>
        <h3>{group.title}</h3>
        <span className="quiet">{t("progress.metOf", { met: group.met, all: group.concepts.length })}</span>
      </summary>
      <ul role="list">
        {group.concepts.map((concept) => (
          <li key={concept.id}>
            <ConceptRowView concept={concept} learnerId={learnerId} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ConceptRowView({ concept, learnerId }: { readonly concept: ConceptRow; readonly learnerId: string | null }) {
  const { t } = useTranslation();
  return (
    <BeliefLink conceptId={concept.id} learnerId={learnerId} className="conceptRow">
      <span className="conceptName">{concept.name}</span>
      <Band mastery={concept.mastery} met={concept.answers > 0} />
      <span className="conceptWords">
        {concept.answers === 0 ? t("mastery.notMet") : masteryBrief(t, concept.mastery)}
      </span>
      <span className="conceptLevel">{concept.answers === 0 ? "" : t(`mastery.level.${concept.mastery.level}`)}</span>
    </BeliefLink>
  );
}
