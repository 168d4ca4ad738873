import type { packSummary } from "@osler/contract";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { ApprovalWords } from "../../ui/Mark.tsx";

/** Under which terms a pack is used, where it holds, and what nobody has checked yet. */
export function PackTrust({ pack }: { readonly pack: Wire<typeof packSummary> }) {
  const { t } = useTranslation();
  return (
    <ul role="list" className="mark">
      <li>{t("library.version", { version: pack.version })}</li>
      <li>{pack.license}</li>
      <li>{pack.jurisdiction === "any" ? t("mark.anywhere") : pack.jurisdiction}</li>
      {pack.guidelineEdition && <li>{pack.guidelineEdition}</li>}
      <li>{t("library.approved", { approved: pack.itemsApproved, items: pack.items })}</li>
      {pack.factsUnverified > 0 && (
        <li className="awaiting">{t("library.unverified", { count: pack.factsUnverified, facts: pack.facts })}</li>
      )}
      <ApprovalWords approval={pack.approval.status} />
    </ul>
  );
}
