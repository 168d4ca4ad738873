import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { ReadingLink } from "../../ui/ContentLinks.tsx";
import { latestOfEach } from "../progress/latestOfEach.ts";

/** What was missed lately, each with the reading that helps. */
export function Missed({ missed }: { readonly missed: Today["missed"] }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <section className="todayPart missed">
      <h2>{t("today.missed")}</h2>
      {missed.length === 0 && <p className="quiet">{t("today.nothingMissed")}</p>}
      <ul role="list">
        {latestOfEach(missed).map(({ itemId, title, conceptName, sure, answeredAt, reading, times }) => (
          <li key={itemId}>
            <p className="missedTitle">{title}</p>
            <p className="quiet">
              {[
                conceptName,
                dayOf(answeredAt, timeZone),
                sure ? t("today.sure") : null,
                times > 1 ? t("progress.times", { count: times }) : null,
              ]
                .filter((part) => part !== null)
                .join(t("separator"))}
            </p>
            {reading && <ReadingLink reading={reading} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
