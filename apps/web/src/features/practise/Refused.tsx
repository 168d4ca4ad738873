import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { answerQueue } from "./answers/queue.ts";
import { answerText, type Refusal } from "./whileAway.ts";

/** Answers that the server could not take: why, and the answer itself, to copy or to let go. Never gone by themselves. */
export function Refused({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t } = useTranslation();
  return (
    <section className="whileAway" aria-labelledby="refused">
      <h2 id="refused">{t("whileAway.refused", { count: refusals.length })}</h2>
      <ul role="list">
        {refusals.map((refusal) => (
          <RefusedRow key={refusal.answer.order} refusal={refusal} />
        ))}
      </ul>
    </section>
  );
}

function RefusedRow({ refusal: { answer, code } }: { readonly refusal: Refusal }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = answerText(answer);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <li className="refusedRow">
      <p>{answer.activity.concepts[0]?.name ?? t("decisions.untitled")}</p>
      <p className="quiet">{t(`error.${code}`)}</p>
      <details>
        <summary>{t("whileAway.show")}</summary>
        <pre tabIndex={0}>{text}</pre>
      </details>
      <p className="formRow">
        {"clipboard" in navigator && <Button onClick={copy}>{t(copied ? "action.copied" : "whileAway.copy")}</Button>}
        <Button look="bare" onClick={() => void answerQueue.forget([answer.order])}>
          {t("whileAway.discard")}
        </Button>
      </p>
    </li>
  );
}
