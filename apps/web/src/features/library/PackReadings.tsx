import type { PackDetail } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import { ReadingLink } from "../../ui/ContentLinks.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { type PackReading, readingsOf } from "./packReadings.ts";

/** The readings of a pack in teaching order: how long each takes, and which have been read. */
export function PackReadings({ concepts }: { readonly concepts: PackDetail["concepts"] }) {
  const { t } = useTranslation();
  const readings = readingsOf(concepts);
  const unread = readings.filter(({ readAt }) => readAt === null);
  if (readings.length === 0) return null;
  return (
    <section className="section" aria-labelledby="packReadings">
      <h2 id="packReadings">{t("library.readingsTitle")}</h2>
      <p className="quiet">
        {t("library.readOf", {
          read: readings.length - unread.length,
          all: readings.length,
          minutes: minutes(unread.reduce((sum, reading) => sum + reading.minutes, 0)),
        })}
      </p>
      <ul role="list" className="packReadings">
        {readings.map((reading) => (
          <li key={reading.id}>
            <ReadingRow reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReadingRow({ reading }: { readonly reading: PackReading }) {
  const { t } = useTranslation();
  return (
    <span className="readingRow">
      <ReadingLink reading={reading} backHere />
      {reading.readAt !== null && (
        <span className="readMark quiet">
          <Icon name="check" />
          {t("library.read")}
        </span>
      )}
    </span>
  );
}
