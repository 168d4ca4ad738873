import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MasterySwatch } from "../../ui/MasterySwatch.tsx";
import { ConceptLayers } from "./ConceptLayers.tsx";
import { type ConceptGroup, type ConceptRow, conceptGroups, latestGroup } from "./groups.ts";

/** Up to so many concepts every chapter stands open; beyond, only the one practised last. */
const fewEnough = 60;

interface Props {
  readonly concepts: readonly ConceptRow[];
  readonly learnerId: string | null;
}

/** What builds on what, chapter by chapter; a chapter is drawn once it is opened. */
export function ConceptMap({ concepts, learnerId }: Props) {
  const groups = conceptGroups(concepts);
  const latest = latestGroup(groups);
  const allOpen = concepts.length <= fewEnough;
  return (
    <>
      <Legend />
      {groups.map((group) => (
        <Chapter
          key={group.key}
          group={group}
          all={concepts}
          learnerId={learnerId}
          open={allOpen || group.key === latest}
        />
      ))}
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  const example = (mean: number, sd: number) => ({ mean, sd, low: 0, high: 1, level: "learning" as const });
  return (
    <ul role="list" className="mapLegend quiet">
      <li>
        <MasterySwatch mastery={example(0.15, 0)} met />
        <MasterySwatch mastery={example(0.55, 0)} met />
        <MasterySwatch mastery={example(0.95, 0)} met />
        {t("progress.legendDepth")}
      </li>
      <li>
        <MasterySwatch mastery={example(0.7, 0.24)} met />
        {t("progress.legendDoubt")}
      </li>
      <li>
        <MasterySwatch mastery={example(0, 0)} met={false} />
        {t("mastery.notMet")}
      </li>
      <li>{t("progress.legendLines")}</li>
    </ul>
  );
}

interface ChapterProps {
  readonly group: ConceptGroup;
  readonly all: readonly ConceptRow[];
  readonly learnerId: string | null;
  readonly open: boolean;
}

function Chapter({ group, all, learnerId, open }: ChapterProps) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(open);
  return (
    <details
      className="conceptGroup mapChapter"
      open={open}
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
    >
      <summary>
        <h3>{group.title}</h3>
        <span className="mapStrip">
          {group.concepts.map((concept) => (
            <MasterySwatch key={concept.id} mastery={concept.mastery} met={concept.answers > 0} />
          ))}
        </span>
        <span className="quiet">{t("progress.metOf", { met: group.met, all: group.concepts.length })}</span>
      </summary>
      {drawn && <ConceptLayers title={group.title} concepts={group.concepts} all={all} learnerId={learnerId} />}
    </details>
  );
}
