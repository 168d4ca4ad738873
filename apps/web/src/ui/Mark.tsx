import type { Activity } from "@osler/contract";
import { useTranslation } from "react-i18next";
import "./source.css";

type Marked = Activity["mark"];

/** Who speaks: author or book, licence, where and by which edition it holds, and whether a clinician has approved it. */
export function Mark({ mark }: { readonly mark: Marked }) {
  const { t } = useTranslation();
  const { origin, from, authors, license, jurisdiction, guidelineEdition } = mark;
  const by = authors.join(t("separator"));
  return (
    <ul role="list" className="mark" aria-label={t("mark.label")}>
      <li>
        {origin === "imported"
          ? t("mark.from", { from: from ?? by })
          : by === ""
            ? t("mark.authored")
            : t("mark.by", { by })}
      </li>
      <li>{license}</li>
      <li>{jurisdiction === "any" ? t("mark.anywhere") : jurisdiction}</li>
      {guidelineEdition && <li>{guidelineEdition}</li>}
      <ApprovalWords approval={mark.approval} />
    </ul>
  );
}

const approvalLook = {
  draft: "awaiting",
  "in-review": "awaiting",
  approved: undefined,
  withdrawn: "withdrawn",
} as const;

export function ApprovalWords({ approval }: { readonly approval: Marked["approval"] }) {
  const { t } = useTranslation();
  return <li className={approvalLook[approval]}>{t(`approval.${approval}`)}</li>;
}
