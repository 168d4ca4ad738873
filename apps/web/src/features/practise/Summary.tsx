import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { reasonWords } from "../../language/reason.ts";
import { masteryWords } from "../../language/mastery.ts";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink, ReadingLink } from "../../ui/ContentLinks.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import { DiagnosticSummary } from "./DiagnosticSummary.tsx";
import type { Answered, Practice } from "./practice.ts";
import { WhileAway } from "./WhileAway.tsx";

interface Props {
  readonly practice: Practice;
  readonly back: string | undefined;
}

/** The end of a sitting: what was done, what moved, what to read; then away. */
export function Summary({ practice, back }: Props) {
  const { t } = useTranslation();
  const { sitting, history } = practice;
  const readings = readingsAfterMisses(history);
  return (
    <div className="plainPage plainPage-wide">
      <header>
        <Wordmark />
      </header>
      <main>
        <PageTitle>{sitting.answered > 0 ? t("summary.title") : t("summary.nothing")}</PageTitle>
        {sitting.answered > 0 && (
          <p className="summaryCount">{t("summary.count", { count: sitting.answered, right: sitting.right })}</p>
        )}
        {sitting.nothingLeft && <p>{reasonWords(t, sitting.nothingLeft, null)}</p>}
        {sitting.mode === "diagnostic" && sitting.answered > 0 && <DiagnosticSummary answered={sitting.answered} />}
        <WhileAway />
        <Moved history={history} />
        {readings.length > 0 && (
          <section className="summaryPart">
            <h2>{t("summary.worthReading")}</h2>
            <ul role="list" className="readNext">
              {readings.map((reading) => (
                <li key={reading.id}>
                  <ReadingLink reading={reading} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="formRow">
          <Link to={back ?? "/"} className="button button-action">
            {back ? t("practise.backToReading") : t("summary.home")}
          </Link>
          <Link to="/progress">{t("summary.progress")}</Link>
        </p>
      </main>
    </div>
  );
}

function Moved({ history }: { readonly history: readonly Answered[] }) {
  const { t } = useTranslation();
  const moved = movedConcepts(history);
  if (moved.length === 0) return null;
  return (
    <section className="summaryPart beliefChange">
      <h2>{t("summary.moved")}</h2>
      <ul role="list">
        {moved.map(({ conceptId, name, before, after }) => (
          <li key={conceptId}>
            <p className="beliefName">
              <ConceptLink id={conceptId} name={name} />
            </p>
            <Band mastery={after} before={before} />
            <p className="beliefWords">{masteryWords(t, after)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Moved = Answered["feedback"]["beliefs"][number];

/** Each concept once: as it was before the first answer on it, and as it is after the last. */
function movedConcepts(history: readonly Answered[]): Moved[] {
  const moved = new Map<string, Moved>();
  for (const belief of history.flatMap(({ feedback }) => feedback.beliefs)) {
    const earlier = moved.get(belief.conceptId);
    moved.set(belief.conceptId, earlier ? { ...belief, before: earlier.before } : belief);
  }
  return [...moved.values()];
}

function readingsAfterMisses(history: readonly Answered[]) {
  const missed = history.filter(({ feedback }) => feedback.verdict === "wrong" || feedback.verdict === "partly");
  return [
    ...new Map(missed.flatMap(({ feedback }) => feedback.readings).map((reading) => [reading.id, reading])).values(),
  ];
}
