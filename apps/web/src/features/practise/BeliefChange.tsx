import type { Feedback } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { dayOf, percent } from "../../language/format.ts";
import { masteryWords } from "../../language/mastery.ts";
import { useMe } from "../../app/me.ts";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink } from "../../ui/ContentLinks.tsx";

/** What Osler now believes, drawn against what it believed before. */
export function BeliefChange({ feedback: { beliefs, dueAt } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  if (beliefs.length === 0 && !dueAt) return null;
  return (
    <section className="beliefChange" aria-labelledby="beliefs">
      <h3 id="beliefs">{t("feedback.beliefs")}</h3>
      <ul role="list">
        {beliefs.map(({ conceptId, name, before, after }) => (
          <li key={conceptId}>
            <p className="beliefName">
              <ConceptLink id={conceptId} name={name} />
            </p>
            <Band mastery={after} before={before} />
            <p className="beliefWords">
              {before.level === "unknown"
                ? t("feedback.beliefFirst", { after: masteryWords(t, after) })
                : t("feedback.beliefMoved", { before: percent(before.mean), after: masteryWords(t, after) })}
            </p>
          </li>
        ))}
      </ul>
      {dueAt && <p className="quiet">{t("feedback.comesBack", { day: dayOf(dueAt, timeZone) })}</p>}
    </section>
  );
}
