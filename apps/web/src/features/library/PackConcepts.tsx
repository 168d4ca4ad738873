import type { PackDetail } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink, ReadingLink } from "../../ui/ContentLinks.tsx";

type Concept = PackDetail["concepts"][number];

/** The concepts of a pack in teaching order; chapters fold their parts. */
export function PackConcepts({ concepts }: { readonly concepts: readonly Concept[] }) {
  const { t } = useTranslation();
  const chapters = concepts.filter(({ id }) => concepts.some(({ partOf }) => partOf === id));
  const loose = concepts.filter(({ partOf, id }) => partOf === null && !chapters.some((chapter) => chapter.id === id));
  return (
    <section className="section" aria-labelledby="packConcepts">
      <h2 id="packConcepts">{t("library.inside")}</h2>
      <ConceptList concepts={loose} />
      {chapters.map((chapter) => (
        <details key={chapter.id} className="conceptGroup">
          <summary>
            <h3>{chapter.name}</h3>
          </summary>
          <ConceptList
            concepts={concepts.filter(
              ({ partOf, id, items }) => partOf === chapter.id || (id === chapter.id && items > 0),
            )}
          />
        </details>
      ))}
    </section>
  );
}

function ConceptList({ concepts }: { readonly concepts: readonly Concept[] }) {
  const { t } = useTranslation();
  return (
    <ul role="list" className="packConcepts">
      {concepts.map(({ id, name, statement, items, readings, mastery }) => (
        <li key={id}>
          <div className="packConceptHead">
            <p className="packConceptName">
              <ConceptLink id={id} name={name} />
            </p>
            <Band mastery={mastery} met={mastery.level !== "unknown"} />
          </div>
          <p className="quiet">{statement}</p>
          <div className="packConceptLinks">
            {items > 0 && (
              <Link to="/practise" search={{ concept: id }} className="practiseLink">
                {t("library.practise", { count: items })}
              </Link>
            )}
            {readings.map((reading) => (
              <ReadingLink key={reading.id} reading={reading} backHere />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
