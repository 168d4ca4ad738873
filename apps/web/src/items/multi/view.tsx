import type { itemTypes } from "@osler/content";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Markdown } from "../../ui/Markdown.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { AnsweredRow, OptionRow } from "../OptionRow.tsx";
import { toggled } from "./toggled.ts";

type Body = Wire<(typeof itemTypes)["multi"]["body"]>;
type Response = Wire<(typeof itemTypes)["multi"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["multi"]["feedback"]>;
type Props = QuestionProps<Body, Response, Feedback>;

function Question({ body, draft, onDraft, locked, given, feedback }: Props) {
  return (
    <>
      <Markdown text={body.stem} className="stem" />
      {feedback && given ? (
        <Answered body={body} given={given} feedback={feedback} />
      ) : (
        <Choices
          body={body}
          chosen={draft?.chosen ?? []}
          locked={locked}
          onToggle={(id) => onDraft(toggledDraft(body, draft, id))}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  readonly body: Body;
  readonly chosen: readonly string[];
  readonly locked: boolean;
  readonly onToggle: (id: string) => void;
}

function Choices({ body, chosen, locked, onToggle }: ChoicesProps) {
  const { t } = useTranslation();
  const { min, max } = body.select;
  return (
    <fieldset className="options">
      <legend className="optionsLegend">
        {min === max ? t("item.multi.exactly", { count: max }) : t("item.multi.between", { min, max })}
      </legend>
      {body.options.map(({ id, text }, place) => (
        <OptionRow
          key={id}
          n={place + 1}
          name="answer"
          type="checkbox"
          text={text}
          chosen={chosen.includes(id)}
          locked={locked}
          onChoose={() => onToggle(id)}
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
          chosen={given.chosen.includes(id)}
          correct={feedback.correct.includes(id)}
          words={feedback.options[id]}
          several
        />
      ))}
    </ul>
  );
}

function toggledDraft(body: Body, draft: Response | null, id: string): Response | null {
  const chosen = toggled(draft?.chosen ?? [], id, body.select.max);
  return chosen.length > 0 ? { chosen } : null;
}

/** Several answers out of many. */
export const multiView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.multi.ask",
  choose: (body, draft, n) => {
    const option = body.options[n - 1];
    return option ? toggledDraft(body, draft, option.id) : draft;
  },
  complete: (body, draft) => {
    const count = draft?.chosen.length ?? 0;
    return count >= body.select.min && count <= body.select.max;
  },
};
