import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { paletteDoor, paletteKeys } from "./door.ts";

/** The palette for who does not know its key. */
export function FindButton() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="railLink railButton"
      title={t("find.openHint", { keys: paletteKeys })}
      aria-haspopup="dialog"
      onClick={paletteDoor.open}
    >
      <Icon name="find" />
      <span>{t("find.open")}</span>
    </button>
  );
}
