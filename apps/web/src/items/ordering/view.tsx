import type { itemTypes } from "@osler/content";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Markdown, MarkdownLine } from "../../ui/Markdown.tsx";
import { AnsweredPart } from "../AnsweredPart.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { useReorder } from "./useReorder.ts";
import "./ordering.css";

type Body = Wire<(typeof itemTypes)["ordering"]["body"]>;
type Response = Wire<(typeof itemTypes)["ordering"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["ordering"]["feedback"]>;
type Props = QuestionProps<Body, Response, Feedback>;

function Question({ body, draft, onDraft, locked, given, feedback }: Props) {
  return (
    <>
      <Markdown text={body.stem} className="stem" />
      {feedback && given ? (
        <Answered body={body} given={given} feedback={feedback} />
      ) : (
        <Steps body={body} draft={draft} locked={locked} onOrder={(order) => onDraft({ order })} />
      )}
    </>
  );
}

interface StepsProps {
  readonly body: Body;
  readonly draft: Response | null;
  readonly locked: boolean;
  readonly onOrder: (order: string[]) => void;
}

function Steps({ body, draft, locked, onOrder }: StepsProps) {
  const { t } = useTranslation();
  const order = draft?.order ?? body.steps.map(({ id }) => id);
  const list = useRef<HTMLOListElement>(null);
  const reorder = useReorder(list, { order, onOrder, locked });
  const { announcement } = reorder;
  const count = order.length;
  return (
    <div className="ordering">
      <p className="optionsLegend">{t("item.ordering.keys")}</p>
      <ol role="list" className="steps" ref={list}>
        {order.map((id, place) => (
          <Step
            key={id}
            id={id}
            place={place}
            text={textOf(body, id)}
            count={count}
            locked={locked}
            reorder={reorder}
          />
        ))}
      </ol>
      {draft === null && (
        <Button aria-disabled={locked} onClick={() => !locked && onOrder([...order])}>
          {t("item.ordering.asItStands")}
        </Button>
      )}
      <p className="visuallyHidden" role="status">
        {announcement && t(`item.ordering.${announcement.type}`, { place: announcement.place, count })}
      </p>
    </div>
  );
}

interface StepProps {
  readonly id: string;
  /** From 0. */
  readonly place: number;
  readonly text: string;
  readonly count: number;
  readonly locked: boolean;
  readonly reorder: ReturnType<typeof useReorder>;
}

function Step({ id, place, text, count, locked, reorder }: StepProps) {
  const { t } = useTranslation();
  const { held, dragged, moveTo, onKeyDown, onPointerDown, putDown } = reorder;
  return (
    <li className="step" data-step={id} data-held={held === id || dragged === id}>
      <button
        type="button"
        className="stepHandle"
        aria-label={t("item.ordering.handle", { step: plain(text), place: place + 1, count })}
        aria-pressed={held === id}
        aria-disabled={locked}
        onKeyDown={(event) => onKeyDown(event, id)}
        onPointerDown={(event) => onPointerDown(event, id)}
        onBlur={(event) => event.relatedTarget !== null && putDown()}
      >
        <Icon name="grip" />
        <span aria-hidden="true">{place + 1}</span>
      </button>
      <span className="stepText">
        <MarkdownLine text={text} />
      </span>
      <span className="stepMoves">
        <MoveButton direction="earlier" text={text} end={place === 0 || locked} onMove={() => moveTo(id, place - 1)} />
        <MoveButton
          direction="later"
          text={text}
          end={place === count - 1 || locked}
          onMove={() => moveTo(id, place + 1)}
        />
      </span>
    </li>
  );
}

interface MoveButtonProps {
  readonly direction: "earlier" | "later";
  readonly text: string;
  /** There is nowhere to move to. */
  readonly end: boolean;
  readonly onMove: () => void;
}

function MoveButton({ direction, text, end, onMove }: MoveButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="iconButton"
      aria-label={t(`item.ordering.${direction}`, { step: plain(text) })}
      aria-disabled={end}
      onClick={() => !end && onMove()}
    >
      <Icon name={direction === "earlier" ? "up" : "down"} />
    </button>
  );
}

interface AnsweredProps {
  readonly body: Body;
  readonly given: Response;
  readonly feedback: Feedback;
}

/** The steps in the right order, each with the place it was given. */
function Answered({ body, given, feedback }: AnsweredProps) {
  const { t } = useTranslation();
  return (
    <ol role="list" className="options">
      {feedback.order.map((id, place) => {
        const yours = given.order.indexOf(id);
        return (
          <AnsweredPart
            key={id}
            right={yours === place}
            verdict={yours === place ? t("item.ordering.inPlace") : t("item.ordering.outOfPlace", { place: yours + 1 })}
            words={feedback.steps[id]}
          >
            <p className="stepAnswered">
              <b>{place + 1}</b>
              <MarkdownLine text={textOf(body, id)} />
            </p>
          </AnsweredPart>
        );
      })}
    </ol>
  );
}

/** The text without the marks of Markdown, for a name that is only heard. */
const plain = (text: string) => text.replace(/[*_`]/g, "");

function textOf({ steps }: Body, id: string): string {
  return steps.find((step) => step.id === id)?.text ?? "";
}

/** Steps to put into order. */
export const orderingView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.ordering.ask",
  // A number means a place, and only the step that has focus knows which one is to go there.
  choose: (_, draft) => draft,
  complete: (_, draft) => draft !== null,
};
