import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { latestOfEach } from "./latestOfEach.ts";

const shownAtFirst = 6;

type Miss = ReturnType<typeof latestOfEach<Progress["sureAndWrong"][number]>>[number];

/** The misses that were held for certain: the ones worth looking at first. */
export function SureAndWrong({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  const misses = latestOfEach(progress.sureAndWrong);
  const more = misses.slice(shownAtFirst);
  return (
    <section className="section" aria-labelledby="sureAndWrong">
      <h2 id="sureAndWrong">{t("progress.sureAndWrong")}</h2>
      {misses.length === 0 && <p className="quiet">{t("progress.noSureAndWrong")}</p>}
      <MissList misses={misses.slice(0, shownAtFirst)} />
      {more.length > 0 && (
        <Disclosure summary={t("progress.more", { count: more.length })}>
          <MissList misses={more} />
        </Disclosure>
      )}
    </section>
  );
}

function MissList({ misses }: { readonly misses: readonly Miss[] }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <ul role="list" className="sureAndWrong">
      {misses.map(({ responseId, title, conceptName, answeredAt, times }) => (
        <li key={responseId}>
          <p>{title}</p>
          <p className="quiet">
            {[conceptName, dayOf(answeredAt, timeZone), times > 1 ? t("progress.times", { count: times }) : null]
              .filter((part) => part !== null)
              .join(t("separator"))}
          </p>
        </li>
      ))}
    </ul>
  );
}
