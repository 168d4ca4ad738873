import type { Activity } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { reasonWords } from "../../language/reason.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Terms } from "../../ui/Terms.tsx";

/** Above the question: what it belongs to, and why it comes now. */
export function ActivityTop({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const names = activity.concepts.map(({ name }) => name);
  return (
    <div className="activityTop">
      <p className="activityConcept">{names.join(t("separator"))}</p>
      <Disclosure summary={t("practise.why")}>
        <p>{reasonWords(t, activity.reason, names[0] ?? null)}</p>
        <Terms reason={activity.reason} />
      </Disclosure>
    </div>
  );
}
