import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Problem } from "../../ui/Problem.tsx";

/** A kind of item that this version of the app cannot draw: an old tab before a newer server. */
export function UnknownKind({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="practiseMain">
      <Problem>{t("practise.unknownKind")}</Problem>
      <Button look="action" onClick={() => location.reload()}>
        {t("action.reload")}
      </Button>
      <Button onClick={onLeave}>{t("practise.leave")}</Button>
    </main>
  );
}
