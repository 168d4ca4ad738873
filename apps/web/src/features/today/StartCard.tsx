import type { Today } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import { masteryWords } from "../../language/mastery.ts";
import { reasonWords } from "../../language/reason.ts";
import { Band } from "../../ui/Band.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Terms } from "../../ui/Terms.tsx";

/** The one start: what it holds, how long it takes, why it is this. */
export function StartCard({ today }: { readonly today: Today }) {
  const { t } = useTranslation();
  const { start } = today;
  const going = start.sittingId !== null && start.answered > 0;
  return (
    <section className="startCard" aria-labelledby="start">
      <h2 id="start">{going ? t("today.goOn") : t("today.start")}</h2>
      <p className="startWhat">{startParts(t, today).join(t("separator"))}</p>
      <p className="startWhy">{reasonWords(t, start.reason, start.concept?.name ?? null)}</p>
      <Link to="/practise" className="button button-action startButton">
        {going ? t("today.continue") : t("today.begin")}
        <Icon name="arrow" />
      </Link>
      <Disclosure summary={t("today.why")}>
        {start.concept && (
          <div className="startBelief">
            <p>{t("today.believes", { concept: start.concept.name, words: masteryWords(t, start.concept.mastery) })}</p>
            <Band mastery={start.concept.mastery} />
          </div>
        )}
        <Terms reason={start.reason} />
      </Disclosure>
    </section>
  );
}

function startParts(t: ReturnType<typeof useTranslation>["t"], { dueReviews, start }: Today): string[] {
  return [
    dueReviews > 0 ? t("today.reviews", { count: dueReviews }) : null,
    start.concept?.name ?? null,
    start.minutes > 0 ? t("today.minutes", { count: minutes(start.minutes) }) : null,
    start.answered > 0 ? t("today.answeredSoFar", { count: start.answered }) : null,
  ].filter((part) => part !== null);
}
