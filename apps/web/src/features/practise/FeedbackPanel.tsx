import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ReadingLink } from "../../ui/ContentLinks.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { DecisionById } from "../decisions/DecisionById.tsx";
import { BeliefChange } from "./BeliefChange.tsx";
import { Citations } from "./Citations.tsx";
import type { Answered } from "./practice.ts";
import { verdictWords } from "./verdictWords.ts";

/** Everything that is said about an answer, in place. Takes focus, so that it is heard and the page follows. */
export function FeedbackPanel({ answered: { activity, feedback } }: { readonly answered: Answered }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const words = verdictWords(t, feedback);
  return (
    <section className="feedback" aria-labelledby="verdict">
      <div className="verdict" data-verdict={feedback.verdict}>
        <VerdictShape verdict={feedback.verdict} />
        <div>
          <h2 id="verdict" ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          {words.text && <p>{words.text}</p>}
        </div>
      </div>
      {feedback.explanation && <Markdown text={feedback.explanation} under={2} className="explanation" />}
      {feedback.readings.length > 0 && (
        <ul role="list" className="readNext">
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

const shapes = { right: "check", partly: "part", wrong: "cross", graded: "check" } as const;

function VerdictShape({ verdict }: { readonly verdict: keyof typeof shapes }) {
  return (
    <span className="verdictShape" aria-hidden="true">
      <Icon name={shapes[verdict]} />
    </span>
  );
}
