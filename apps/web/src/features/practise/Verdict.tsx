import type { Feedback } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { verdictShape, verdictWords } from "./verdictWords.ts";

/** Right or not, by shape and word, where the hand is. The heading of the feedback says the same aloud. */
export function Verdict({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  return (
    <p className="verdict" data-verdict={feedback.verdict} aria-hidden="true">
      <span className="verdictShape">
        <Icon name={verdictShape(feedback)} />
      </span>
      {verdictWords(t, feedback).title}
    </p>
  );
}
