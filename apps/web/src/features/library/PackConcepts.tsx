import type { PackDetail } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { matches } from "./matches.ts";
import { ReadingRow } from "./PackReadings.tsx";

type Concept = PackDetail["concepts"][number];

interface Props {
  readonly concepts: readonly Concept[];
  /** What is looked for; empty for everything. */
  readonly wanted: string;
}

/** The concepts of a pack in teaching order; chapters fold their parts, unless something is looked for. */
export function PackConcepts({ concepts, wanted }: Props) {
  const { t } = useTranslation();
  const found = concepts.filter((concept) => matches(wordsOf(concept), wanted));
  return (
    <section className="section" aria-labelledby="packConcepts">
      <h2 id="packConcepts">{t("library.inside")}</h2>
      {wanted !== "" && (
        <p className="quiet" role="status">
          {t("library.found", { count: found.length, text: wanted })}
        </p>
      )}
      {wanted === "" ? <Chapters concepts={concepts} /> : <ConceptList concepts={found} />}
    </section>
  );
}

function wordsOf({ name, statement, readings }: Concept): string {
  return [name, statement, ...readings.map(({ title }) => title)].join(" ");
}

function Chapters({ concepts }: { readonly concepts: readonly Concept[] }) {
  const chapters = concepts.filter(({ id }) => concepts.some(({ partOf }) => partOf === id));
  const loose = concepts.filter(({ partOf, id }) => partOf === null && !chapters.some((chapter) => chapter.id === id));
  return (
    <>
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
    </>
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
              <ReadingRow key={reading.id} reading={reading} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
