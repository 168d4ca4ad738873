import type { itemTypes } from "@osler/content";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Button } from "../../ui/Button.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import type { GradingProps, ItemView, QuestionProps } from "../itemView.ts";
import "./card.css";

type Body = Wire<(typeof itemTypes)["card"]["body"]>;
type Grade = Wire<(typeof itemTypes)["card"]["response"]>["grade"];
type Feedback = Wire<(typeof itemTypes)["card"]["feedback"]>;

/** `null` as grade: turned over, not graded yet. */
interface Response {
  readonly grade: Grade | null;
}

const grades = ["again", "hard", "good", "easy"] as const;

function Question({ body, draft, given, feedback }: QuestionProps<Body, Response, Feedback>) {
  const { t } = useTranslation();
  const turned = draft !== null || feedback !== null;
  return (
    <div className="card">
      <Markdown text={body.front} className="stem" />
      <div aria-live="polite">
        {turned && (
          <div className="cardBack" role="group" aria-label={t("item.card.back")}>
            <Markdown text={body.back} />
          </div>
        )}
      </div>
      {feedback && given?.grade && (
        <p className="cardGrade">{t("item.card.graded", { grade: t(`item.card.grade.${given.grade}`) })}</p>
      )}
    </div>
  );
}

function Grading({ draft, onDraft, onAnswer }: GradingProps<Body, Response>) {
  const { t } = useTranslation();
  if (draft === null) {
    return (
      <div className="choiceBar">
        <p className="choiceBarAsk">{t("item.card.ask")}</p>
        <Button look="action" aria-keyshortcuts="Enter" onClick={() => onDraft({ grade: null })}>
          {t("item.card.turn")}
        </Button>
      </div>
    );
  }
  return (
    <div className="choiceBar" role="group" aria-label={t("item.card.howWell")}>
      <p className="choiceBarAsk">{t("item.card.howWell")}</p>
      {grades.map((grade, place) => (
        <Button key={grade} aria-keyshortcuts={`${place + 1}`} onClick={() => onAnswer({ grade })}>
          <span>{t(`item.card.grade.${grade}`)}</span>
          <kbd aria-hidden="true">{place + 1}</kbd>
        </Button>
      ))}
    </div>
  );
}

/** Front and back; the learner grades their own recall. */
export const cardView: ItemView<Body, Response, Feedback> = {
  Question,
  Grading,
  instruction: "item.card.ask",
  choose: (_, draft, n) => {
    const grade = grades[n - 1];
    if (draft === null) return { grade: null };
    return grade === undefined ? draft : { grade };
  },
  complete: (_, draft) => draft?.grade != null,
};
