import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.tsx";
import { Markdown } from "../ui/Markdown.tsx";
import "./option.css";

interface Props {
  readonly right: boolean;
  /** What the learner's answer to this part was, in words. */
  readonly verdict: string;
  /** The part's own words. */
  readonly words: string | undefined;
  readonly children?: ReactNode;
}

/** One part of an answer that has several (a row, a step, a blank), marked: shape and word say what it was. */
export function AnsweredPart({ right, verdict, words, children }: Props) {
  return (
    <li className="option option-answered" data-chosen="true" data-correct={right}>
      <span className="optionMark" data-correct={right} data-chosen="true" aria-hidden="true">
        <Icon name={right ? "check" : "cross"} />
      </span>
      <div className="optionText">
        <p className="optionVerdict">{verdict}</p>
        {children}
        {words && <Markdown text={words} className="optionWords" />}
      </div>
    </li>
  );
}
