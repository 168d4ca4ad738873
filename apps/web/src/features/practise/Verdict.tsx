import type { Feedback } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { verdictWords } from "./verdictWords.ts";

const shapes = { right: "check", partly: "part", wrong: "cross", graded: "check" } as const;

/** Right or not, by shape and word, where the hand is. The heading of the feedback says the same aloud. */
export function Verdict({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  return (
    <p className="verdict" data-verdict={feedback.verdict} aria-hidden="true">
      <span className="verdictShape">
        <Icon name={shapes[feedback.verdict]} />
      </span>
      {verdictWords(t, feedback).title}
    </p>
  );
}
