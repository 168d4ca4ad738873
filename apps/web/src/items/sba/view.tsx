import type { itemTypes } from "@osler/content";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Markdown } from "../../ui/Markdown.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { AnsweredRow, OptionRow } from "../OptionRow.tsx";

type Body = Wire<(typeof itemTypes)["sba"]["body"]>;
type Response = Wire<(typeof itemTypes)["sba"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["sba"]["feedback"]>;
type Props = QuestionProps<Body, Response, Feedback>;

function Question({ body, draft, onDraft, locked, given, feedback }: Props) {
  return (
    <>
      <Markdown text={body.stem} className="stem" />
      {feedback && given ? (
        <Answered body={body} given={given} feedback={feedback} />
      ) : (
        <Choices body={body} chosen={draft?.chosen} locked={locked} onChoose={(chosen) => onDraft({ chosen })} />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly body: Body;
  readonly chosen: string | undefined;
  readonly locked: boolean;
  readonly onChoose: (id: string) => void;
}

function Choices({ body, chosen, locked, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="options">
      <legend className="visuallyHidden">{t("item.sba.ask")}</legend>
      {body.options.map(({ id, text }, place) => (
        <OptionRow
          key={id}
          n={place + 1}
          name="answer"
          type="radio"
          text={text}
          chosen={id === chosen}
          locked={locked}
          onChoose={() => onChoose(id)}
        />
      ))}
    </fieldset>
  );
}

function Answered({
  body,
  given,
  feedback,
}: {
  readonly body: Body;
  readonly given: Response;
  readonly feedback: Feedback;
}) {
  return (
    <ul role="list" className="options">
      {body.options.map(({ id, text }) => (
        <AnsweredRow
          key={id}
          text={text}
          chosen={id === given.chosen}
          correct={id === feedback.correct}
          words={feedback.options[id]}
        />
      ))}
    </ul>
  );
}

/** Single best answer. */
export const sbaView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.sba.ask",
  choose: (body, draft, n) => {
    const option = body.options[n - 1];
    return option ? { chosen: option.id } : draft;
  },
  complete: (_, draft) => draft !== null,
};
