import type { Feedback } from "@osler/contract";
import type { TFunction } from "i18next";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, percent } from "../../language/format.ts";
import { type Mastery, masteryWords } from "../../language/mastery.ts";
import { useMe } from "../../app/me.ts";
import { Band } from "../../ui/Band.tsx";
import { ConceptLink } from "../../ui/ContentLinks.tsx";

/** What Osler now believes, drawn against what it believed before. */
export function BeliefChange({ feedback: { beliefs, dueAt } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const id = useId();
  if (beliefs.length === 0 && !dueAt) return null;
  return (
    <section className="beliefChange" aria-labelledby={id}>
      <h3 id={id}>{t("feedback.beliefs")}</h3>
      <ul role="list">
        {beliefs.map(({ conceptId, name, before, after }) => (
          <li key={conceptId}>
            <p className="beliefName">
              <ConceptLink id={conceptId} name={name} />
            </p>
            <Band mastery={after} before={before} />
            <p className="beliefWords">{changeWords(t, before, after)}</p>
          </li>
        ))}
      </ul>
      {dueAt && <p className="quiet">{comesBack(t, dueAt, timeZone)}</p>}
    </section>
  );
}

function changeWords(t: TFunction, before: Mastery, after: Mastery): string {
  const words = masteryWords(t, after);
  if (before.mean === after.mean) return t("feedback.beliefSame", { after: words });
  if (before.level === "unknown") return t("feedback.beliefFirst", { after: words });
  return t("feedback.beliefMoved", { before: percent(before.mean), after: words });
}

function comesBack(t: TFunction, dueAt: string, zone: string): string {
  const day = dayOf(dueAt, zone);
  const isToday = day === dayOf(new Date().toISOString(), zone);
  return isToday ? t("feedback.comesBackToday") : t("feedback.comesBack", { day });
}
