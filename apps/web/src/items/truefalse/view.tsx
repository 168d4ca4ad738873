import type { itemTypes } from "@osler/content";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Markdown } from "../../ui/Markdown.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { AnsweredRow, OptionRow } from "../OptionRow.tsx";

type Body = Wire<(typeof itemTypes)["truefalse"]["body"]>;
type Response = Wire<(typeof itemTypes)["truefalse"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["truefalse"]["feedback"]>;

const verdicts = [true, false] as const;

function Question({ body, draft, onDraft, locked, given, feedback }: QuestionProps<Body, Response, Feedback>) {
  const { t } = useTranslation();
  return (
    <>
      <Markdown text={body.statement} className="stem" />
      {feedback && given ? (
        <ul role="list" className="options">
          {verdicts.map((verdict) => (
            <AnsweredRow
              key={String(verdict)}
              text={t(`item.truefalse.${verdict}`)}
              chosen={given.chosen === verdict}
              correct={feedback.correct === verdict}
              words={feedback.options[`${verdict}`]}
            />
          ))}
        </ul>
      ) : (
        <fieldset className="options options-pair">
          <legend className="visuallyHidden">{t("item.truefalse.ask")}</legend>
          {verdicts.map((verdict, place) => (
            <OptionRow
              key={String(verdict)}
              n={place + 1}
              name="answer"
              type="radio"
              text={t(`item.truefalse.${verdict}`)}
              chosen={draft?.chosen === verdict}
              locked={locked}
              onChoose={() => onDraft({ chosen: verdict })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** A statement that is true or false. */
export const truefalseView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.truefalse.ask",
  choose: (_, draft, n) => {
    const verdict = verdicts[n - 1];
    return verdict === undefined ? draft : { chosen: verdict };
  },
  complete: (_, draft) => draft !== null,
};
