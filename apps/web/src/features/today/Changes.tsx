import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** Where Osler changed its mind this week. */
export function Changes({ changes }: { readonly changes: Today["changes"] }) {
  const { t } = useTranslation();
  return (
    <section className="todayPart">
      <h2>{t("today.changed")}</h2>
      {changes.length === 0 && <p className="quiet">{t("today.nothingChanged")}</p>}
      <ul role="list" className="changes">
        {changes.map(({ conceptId, name, before, after }) => {
          const direction = after.mean >= before.mean ? "up" : "down";
          return (
            <li key={conceptId}>
              <Icon name={direction} />
              <div>
                <p>
                  <ConceptLink id={conceptId} name={name} />
                  <span className="visuallyHidden">{t(`today.${direction}`)}</span>
                  <span className="changeLevel">{t(`mastery.level.${after.level}`)}</span>
                </p>
                <Band mastery={after} before={before} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
