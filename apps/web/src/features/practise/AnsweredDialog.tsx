import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { itemView } from "../../items/index.ts";
import { Button } from "../../ui/Button.tsx";
import type { MarkedAnswer } from "./answers/answer.ts";
import { FeedbackPanel } from "./FeedbackPanel.tsx";
import "./practise.css";

interface Props {
  readonly answer: MarkedAnswer;
  readonly onClose: () => void;
}

/** A question that was answered while the server was away, with everything that is said about the answer. */
export default function AnsweredDialog({ answer: { activity, result }, onClose }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { feedback } = result.reply;
  const view = itemView(activity.kind);
  return (
    <dialog ref={dialog} className="answeredDialog" onClose={onClose} aria-label={t("whileAway.dialog")}>
      <div className="answeredDialogInner">
        {view && (
          <view.Question
            body={activity.body}
            draft={null}
            onDraft={() => {}}
            locked
            given={feedback.given}
            feedback={feedback.item}
          />
        )}
        <FeedbackPanel answered={{ activity, feedback }} />
      </div>
      <form method="dialog" className="answeredDialogEnd">
        <Button type="submit">{t("action.close")}</Button>
      </form>
    </dialog>
  );
}
