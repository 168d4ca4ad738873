import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { keyGuide, type PractiseKeys } from "./usePractiseKeys.ts";

/** What the keys do; "?" opens and closes it. */
export function KeysDialog({ keys }: { readonly keys: PractiseKeys }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (keys.shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [keys.shown]);
  return (
    <dialog ref={dialog} className="keysDialog" onClose={keys.hide} aria-labelledby="keysTitle">
      <h2 id="keysTitle">{t("keys.title")}</h2>
      <dl>
        {keyGuide.map(({ key, does }) => (
          <div key={does}>
            <dt>
              <kbd>{t(key)}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={keys.hide}>{t("action.close")}</Button>
    </dialog>
  );
}
