import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ReadingLink } from "../../ui/ContentLinks.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { DecisionById } from "../decisions/DecisionById.tsx";
import { BeliefChange } from "./BeliefChange.tsx";
import { Citations } from "./Citations.tsx";
import type { Answered } from "./practice.ts";
import { verdictWords } from "./verdictWords.ts";

/**
 * Everything that is said about an answer, in place. Takes focus, so that the verdict is heard first; nothing scrolls,
 * because the marked options are what the eye is on.
 */
export function FeedbackPanel({ answered: { activity, feedback } }: { readonly answered: Answered }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const words = verdictWords(t, feedback);
  const id = useId();
  return (
    <section className="feedback" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={words.text ? "verdictWords" : "visuallyHidden"}>
        <span className="visuallyHidden">{t("verdict.spoken", { verdict: words.title })}</span>
        {words.text}
      </h2>
      {feedback.explanation && <Markdown text={feedback.explanation} under={2} className="explanation" />}
      {feedback.readings.length > 0 && (
        <ul role="list" className="readNext" aria-label={t("feedback.readNext")}>
          {feedback.readings.map((reading) => (
            <li key={reading.id}>
              <ReadingLink reading={reading} backHere />
            </li>
          ))}
        </ul>
      )}
      <BeliefChange feedback={feedback} />
      <Citations citations={feedback.citations} />
      <Mark mark={activity.mark} />
      <Disclosure summary={t("feedback.explainMark")}>
        <DecisionById id={feedback.decisions.mark} />
      </Disclosure>
    </section>
  );
}
