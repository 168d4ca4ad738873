import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { MarkedAnswer } from "./answers/answer.ts";
import { answerQueue } from "./answers/queue.ts";
import { Refused } from "./Refused.tsx";
import { verdictShape, verdictWords } from "./verdictWords.ts";
import { awayMarks, awayRefusals, type AwayMarks } from "./whileAway.ts";
import "./whileAway.css";

const AnsweredDialog = lazy(() => import("./AnsweredDialog.tsx"));

/** Quietly, once the server is back: how the answers given without it were marked, each with its feedback. */
export function WhileAway() {
  const { settled } = useSyncExternalStore(answerQueue.subscribe, answerQueue.answers);
  const marks = awayMarks(settled);
  const refusals = awayRefusals(settled);
  return (
    <>
      {marks.all.length > 0 && <Marked marks={marks} />}
      {refusals.length > 0 && <Refused refusals={refusals} />}
    </>
  );
}

function Marked({ marks }: { readonly marks: AwayMarks }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<MarkedAnswer | null>(null);
  const { all, questions, right } = marks;
  const forget = () => void answerQueue.forget(all.map(({ order }) => order));
  return (
    <section className="whileAway" aria-label={t("whileAway.label")}>
      <Disclosure
        summary={
          questions > 0
            ? t("whileAway.right", { count: questions, right })
            : t("whileAway.noted", { count: all.length })
        }
      >
        <ul role="list">
          {all.map((answer) => (
            <MarkedRow key={answer.order} answer={answer} onOpen={() => setOpen(answer)} />
          ))}
        </ul>
      </Disclosure>
      <button
        type="button"
        className="iconButton whileAwayDone"
        onClick={forget}
        aria-label={t("whileAway.done")}
        title={t("whileAway.done")}
      >
        <Icon name="close" />
      </button>
      {open && (
        <Suspense>
          <AnsweredDialog answer={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
}

function MarkedRow({ answer, onOpen }: { readonly answer: MarkedAnswer; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { feedback, counted } = answer.result.reply;
  const title = feedback.title ?? answer.activity.concepts[0]?.name ?? t("decisions.untitled");
  return (
    <li>
      <button type="button" className="whileAwayRow" onClick={onOpen} data-verdict={feedback.verdict}>
        <Icon name={verdictShape(feedback)} />
        <span>
          {title}
          <span className="quiet">
            {[verdictWords(t, feedback).title, ...(counted ? [] : [t("whileAway.notCounted")])].join(t("separator"))}
          </span>
        </span>
      </button>
    </li>
  );
}
