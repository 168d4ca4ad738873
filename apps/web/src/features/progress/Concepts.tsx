import { useState } from "react";
import { useTranslation } from "react-i18next";
import { masteryWords } from "../../language/mastery.ts";
import { TableTwin } from "../../ui/TableTwin.tsx";
import { ConceptGroups } from "./ConceptGroups.tsx";
import { ConceptMap } from "./ConceptMap.tsx";
import type { ProgressProps } from "./progressProps.ts";

const pictures = ["map", "list"] as const;

/** All concepts with what is believed of each: as a map of what builds on what, or as a list of bands. */
export function Concepts({ progress, learnerId }: ProgressProps) {
  const { t } = useTranslation();
  const [picture, setPicture] = useState<(typeof pictures)[number]>("map");
  return (
    <section className="section" aria-labelledby="concepts">
      <div className="conceptsHead">
        <h2 id="concepts">{t("progress.concepts")}</h2>
        <fieldset className="segments">
          <legend className="visuallyHidden">{t("progress.picture")}</legend>
          {pictures.map((one) => (
            <label key={one}>
              <input type="radio" name="picture" checked={picture === one} onChange={() => setPicture(one)} />
              <span>{t(`progress.pictures.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {picture === "map" ? (
        <ConceptMap concepts={progress.concepts} learnerId={learnerId} />
      ) : (
        <ConceptGroups progress={progress} learnerId={learnerId} />
      )}
      <TableTwin
        caption={t("progress.concepts")}
        head={[t("table.concept"), t("table.belief"), t("table.answers"), t("table.comesFirst")]}
        rows={progress.concepts.map(({ name, mastery, answers, requires }) => [
          name,
          answers === 0 ? t("mastery.notMet") : masteryWords(t, mastery),
          answers,
          progress.concepts
            .filter(({ id }) => requires.includes(id))
            .map((before) => before.name)
            .join(", "),
        ])}
      />
    </section>
  );
}
