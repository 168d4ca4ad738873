import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import { Markdown, MarkdownLine } from "../ui/Markdown.tsx";
import "./option.css";

export interface OptionRowProps {
  /** Its number on the keyboard, from 1. */
  readonly n: number;
  readonly name: string;
  readonly text: string;
  readonly type: "radio" | "checkbox";
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly onChoose: () => void;
}

/** One full-width answer to choose: a native input, its key, its text. */
export function OptionRow({ n, name, text, type, chosen, locked, onChoose }: OptionRowProps) {
  return (
    <label className="option" data-chosen={chosen} data-locked={locked}>
      <input
        className="visuallyHidden optionInput"
        type={type}
        name={name}
        checked={chosen}
        aria-disabled={locked}
        onChange={() => !locked && onChoose()}
      />
      <span className={`optionKey optionKey-${type}`} aria-hidden="true">
        {chosen ? <Icon name="check" /> : n}
      </span>
      <span className="optionText">
        <MarkdownLine text={text} />
      </span>
    </label>
  );
}

export interface AnsweredRowProps {
  readonly text: string;
  readonly chosen: boolean;
  readonly correct: boolean;
  /** This option's own words. */
  readonly words: string | undefined;
  /** One of several right answers. */
  readonly several?: boolean;
}

/** The same row once the answer is given: shape and word say what it was, its own words unfold under it. */
export function AnsweredRow({ text, chosen, correct, words, several = false }: AnsweredRowProps) {
  const { t } = useTranslation();
  const told = chosen || correct;
  return (
    <li className="option option-answered" data-chosen={chosen} data-correct={correct}>
      <OptionMark chosen={chosen} correct={correct} />
      <div className={told ? "optionText" : "optionText optionText-other"}>
        {told && <p className="optionVerdict">{t(verdictKey(chosen, correct, several))}</p>}
        <MarkdownLine text={text} />
        {told && words && <Markdown text={words} className="optionWords" />}
        {!told && words && <OtherWords words={words} />}
      </div>
    </li>
  );
}

function OtherWords({ words }: { readonly words: string }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <details className="otherWords">
      <summary id={id}>{t("feedback.whyNot")}</summary>
      <Markdown text={words} className="optionWords" />
    </details>
  );
}

function OptionMark({ chosen, correct }: { readonly chosen: boolean; readonly correct: boolean }) {
  const shape = correct ? "check" : "cross";
  return (
    <span className="optionMark" data-correct={correct} data-chosen={chosen} aria-hidden="true">
      {(chosen || correct) && <Icon name={shape} />}
    </span>
  );
}

function verdictKey(chosen: boolean, correct: boolean, several: boolean) {
  if (chosen && correct) return "feedback.yoursRight";
  if (chosen) return "feedback.yoursWrong";
  return several ? "feedback.alsoRight" : "feedback.theRight";
}
