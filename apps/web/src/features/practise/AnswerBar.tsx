import type { Activity } from "@osler/contract";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyItemView } from "../../items/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { usePractice } from "./usePractice.ts";
import { Verdict } from "./Verdict.tsx";

interface Props {
  readonly practise: ReturnType<typeof usePractice>;
  readonly view: AnyItemView;
  readonly activity: Activity;
  readonly draft: unknown;
  readonly nextLabel: string;
  readonly onNext: () => void;
}

/** The one place of the hand: how sure, then the way on. It never moves. */
export function AnswerBar({ practise, view, activity, draft, nextLabel, onNext }: Props) {
  const { shown } = practise.practice;
  if (shown?.type === "waiting") return <Bar>{<OnItsWay />}</Bar>;
  if (shown?.type === "told") {
    return (
      <Bar>
        <Verdict feedback={shown.answered.feedback} />
        <Button look="action" className="nextButton" aria-keyshortcuts="Enter" onClick={onNext}>
          {nextLabel}
          <Icon name="arrow" />
        </Button>
      </Bar>
    );
  }
  if (view.Grading) {
    const { Grading } = view;
    return (
      <Bar>
        <Grading
          body={activity.body}
          draft={draft}
          onDraft={practise.draft}
          onAnswer={(given) => practise.answer(given, null)}
        />
      </Bar>
    );
  }
  const ready = view.complete(activity.body, draft);
  const send = (confidence: 0 | 1 | 2 | null) => ready && practise.answer(draft, confidence);
  return (
    <Bar>
      {activity.asksConfidence ? (
        <HowSure ready={ready} instruction={view.instruction} onAnswer={send} />
      ) : (
        <PlainAnswer ready={ready} onAnswer={() => send(null)} />
      )}
    </Bar>
  );
}

function Bar({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="practiceBar">
      <div className="practiceBarInner">{children}</div>
    </div>
  );
}

const confidences = [
  { value: 0, name: "guess" },
  { value: 1, name: "fairly" },
  { value: 2, name: "sure" },
] as const;

interface HowSureProps {
  readonly ready: boolean;
  readonly instruction: AnyItemView["instruction"];
  readonly onAnswer: (confidence: 0 | 1 | 2) => void;
}

function HowSure({ ready, instruction, onAnswer }: HowSureProps) {
  const { t } = useTranslation();
  return (
    <div className="choiceBar" role="group" aria-labelledby="howSure">
      <p className="choiceBarAsk" id="howSure">
        {ready ? t("confidence.ask") : t(instruction)}
      </p>
      {confidences.map(({ value, name }) => (
        <Button
          key={name}
          data-confidence={value}
          aria-disabled={!ready}
          aria-keyshortcuts={t(`keys.${keyOf(name)}`)}
          onClick={() => onAnswer(value)}
        >
          <span>{t(`confidence.${name}`)}</span>
          <kbd aria-hidden="true">{t(`keys.${keyOf(name)}`)}</kbd>
        </Button>
      ))}
    </div>
  );
}

function keyOf(name: (typeof confidences)[number]["name"]) {
  return name === "guess" ? "g" : name === "fairly" ? "f" : "s";
}

function PlainAnswer({ ready, onAnswer }: { readonly ready: boolean; readonly onAnswer: () => void }) {
  const { t } = useTranslation();
  return (
    <Button look="action" className="nextButton" aria-disabled={!ready} aria-keyshortcuts="Enter" onClick={onAnswer}>
      {t("practise.answer")}
    </Button>
  );
}

/** Nothing at first: most answers are marked before anybody could read a word. */
function OnItsWay() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="onItsWay" role="status">
      {slow && t("practise.marking")}
    </p>
  );
}
