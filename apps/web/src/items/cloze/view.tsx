import { useTranslation } from "react-i18next";
import { AnsweredPart } from "../AnsweredPart.tsx";
import type { ItemView } from "../itemView.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Banked } from "./Banked.tsx";
import { blankWords, type Body, type Feedback, namesOf, type Props, type Response, textIn } from "./cloze.ts";
import { ClozeText } from "./ClozeText.tsx";
import { firstEmpty, withBlank } from "./filled.ts";
import "./cloze.css";

function Question(props: Props) {
  const { body, given, feedback } = props;
  if (feedback && given) return <Answered body={body} given={given} feedback={feedback} />;
  return body.mode === "drag" ? <Banked {...props} /> : <Written {...props} />;
}

/** Blanks that are chosen from lists or typed. */
function Written({ body, draft, onDraft, locked }: Props) {
  const filled = draft?.filled ?? {};
  const Blank = body.mode === "dropdown" ? ListBlank : TypedBlank;
  return (
    <ClozeText stem={body.stem} names={namesOf(body)}>
      {namesOf(body).map((name) => (
        <Blank
          key={name}
          body={body}
          name={name}
          value={filled[name] ?? ""}
          locked={locked}
          onFill={(value) => !locked && onDraft(draftOf(withBlank(filled, name, value, false)))}
        />
      ))}
    </ClozeText>
  );
}

interface BlankProps {
  readonly body: Body;
  readonly name: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onFill: (value: string) => void;
}

function ListBlank({ body, name, value, locked, onFill }: BlankProps) {
  const { t } = useTranslation();
  const choices = body.blanks.find((blank) => blank.name === name)?.choices ?? [];
  return (
    <select
      className="blankField"
      aria-label={t("item.cloze.blank", blankWords(body, name))}
      aria-disabled={locked}
      data-filled={value !== ""}
      value={value}
      onChange={(event) => onFill(event.target.value)}
    >
      <option value="">{t("item.cloze.choose")}</option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

function TypedBlank({ body, name, value, locked, onFill }: BlankProps) {
  const { t } = useTranslation();
  return (
    <input
      className="blankField"
      type="text"
      aria-label={t("item.cloze.blank", blankWords(body, name))}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={200}
      size={Math.max(10, value.length + 1)}
      data-filled={value.trim() !== ""}
      readOnly={locked}
      value={value}
      onChange={(event) => onFill(event.target.value)}
    />
  );
}

interface AnsweredProps {
  readonly body: Body;
  readonly given: Response;
  readonly feedback: Feedback;
}

/** The text as it was filled, with what belongs there; then each blank with its own words. */
function Answered({ body, given, feedback }: AnsweredProps) {
  return (
    <>
      <ClozeText stem={body.stem} names={namesOf(body)}>
        {namesOf(body).map((name) => (
          <FilledBlank
            key={name}
            right={feedback.right[name] === true}
            given={textIn(body, name, given.filled[name])}
            correct={feedback.correct[name] ?? ""}
          />
        ))}
      </ClozeText>
      <ul role="list" className="options">
        {body.blanks.map(({ name }) => (
          <AnsweredBlank key={name} name={name} body={body} given={given} feedback={feedback} />
        ))}
      </ul>
    </>
  );
}

interface FilledBlankProps {
  readonly right: boolean;
  /** Null when it was left empty. */
  readonly given: string | null;
  readonly correct: string;
}

function FilledBlank({ right, given, correct }: FilledBlankProps) {
  const { t } = useTranslation();
  return (
    <span className="blankAnswered" data-right={right}>
      <Icon name={right ? "check" : "cross"} />
      <span className="visuallyHidden">{t(right ? "feedback.partRight" : "feedback.partWrong")}</span>
      {!right && given !== null && <del>{given}</del>}
      {right ? <b>{given}</b> : <ins>{correct}</ins>}
    </span>
  );
}

function AnsweredBlank({ name, body, given, feedback }: AnsweredProps & { readonly name: string }) {
  const { t } = useTranslation();
  const words = blankWords(body, name);
  const right = feedback.right[name] === true;
  const wrote = textIn(body, name, given.filled[name]);
  const correct = feedback.correct[name] ?? "";
  const verdict = right
    ? t("item.cloze.yoursRight", words)
    : wrote === null
      ? t("item.cloze.yoursEmpty", words)
      : t("item.cloze.yoursWrong", { ...words, given: wrote });
  return (
    <AnsweredPart right={right} verdict={verdict} words={feedback.words[name]}>
      <p className={right ? "" : "partRight"}>
        {right && wrote === correct ? wrote : t("item.cloze.correct", { text: correct })}
      </p>
    </AnsweredPart>
  );
}

function draftOf(filled: Response["filled"]): Response | null {
  return Object.keys(filled).length === 0 ? null : { filled };
}

/** A text with blanks to fill. */
export const clozeView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.cloze.ask",
  // A number puts that entry of the bank into the first empty blank; lists and typing have keys of their own.
  choose: (body, draft, n) => {
    const entry = body.bank?.[n - 1];
    const filled = draft?.filled ?? {};
    const blank = firstEmpty(filled, body.blanks);
    if (entry === undefined || blank === null || Object.values(filled).includes(entry.id)) return draft;
    return { filled: withBlank(filled, blank, entry.id, true) };
  },
  complete: (body, draft) => firstEmpty(draft?.filled ?? {}, body.blanks) === null,
};
