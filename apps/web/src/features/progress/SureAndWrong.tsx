import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";

/** The misses that were held for certain: the ones worth looking at first. */
export function SureAndWrong({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const { sureAndWrong } = progress;
  return (
    <section className="section" aria-labelledby="sureAndWrong">
      <h2 id="sureAndWrong">{t("progress.sureAndWrong")}</h2>
      {sureAndWrong.length === 0 && <p className="quiet">{t("progress.noSureAndWrong")}</p>}
      <ul role="list" className="sureAndWrong">
        {sureAndWrong.map(({ responseId, title, conceptName, answeredAt }) => (
          <li key={responseId}>
            <p>{title}</p>
            <p className="quiet">{[conceptName, dayOf(answeredAt, timeZone)].join(t("separator"))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
