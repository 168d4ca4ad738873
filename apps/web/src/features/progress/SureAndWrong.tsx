import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { BeliefLink } from "./BeliefLink.tsx";
import { latestOfEach } from "./latestOfEach.ts";
import type { ProgressProps } from "./progressProps.ts";

const shownAtFirst = 6;

/** The misses that were held for certain: the ones worth looking at first, each leading to the answers behind it. */
export function SureAndWrong({ progress, learnerId }: ProgressProps) {
  const { t } = useTranslation();
  const misses = latestOfEach(progress.sureAndWrong);
  const list = (shown: typeof misses) => (
    <ul role="list" className="sureAndWrong">
      {shown.map((miss) => (
        <li key={miss.responseId}>
          <Miss miss={miss} conceptId={conceptCalled(miss.conceptName, progress)} learnerId={learnerId} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="section" aria-labelledby="sureAndWrong">
      <h2 id="sureAndWrong">{t("progress.sureAndWrong")}</h2>
      {misses.length === 0 && <p className="quiet">{t("progress.noSureAndWrong")}</p>}
      {list(misses.slice(0, shownAtFirst))}
      {misses.length > shownAtFirst && (
        <Disclosure summary={t("progress.more", { count: misses.length - shownAtFirst })}>
          {list(misses.slice(shownAtFirst))}
        </Disclosure>
      )}
    </section>
  );
}

interface MissProps {
  readonly miss: ReturnType<typeof latestOfEach<ProgressProps["progress"]["sureAndWrong"][number]>>[number];
  readonly conceptId: string | undefined;
  readonly learnerId: string | null;
}

function Miss({ miss, conceptId, learnerId }: MissProps) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const { title, conceptName, answeredAt, times } = miss;
  return (
    <>
      <p>{title}</p>
      <p className="quiet">
        {conceptId === undefined ? (
          conceptName
        ) : (
          <BeliefLink conceptId={conceptId} learnerId={learnerId}>
            {conceptName}
          </BeliefLink>
        )}
        {t("separator")}
        {dayOf(answeredAt, timeZone)}
        {times > 1 && `${t("separator")}${t("progress.times", { count: times })}`}
      </p>
    </>
  );
}

/** The wire names a miss's concept without its id. */
function conceptCalled(name: string, { concepts }: ProgressProps["progress"]): string | undefined {
  return concepts.find((concept) => concept.name === name)?.id;
}
