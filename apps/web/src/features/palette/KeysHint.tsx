import { useTranslation } from "react-i18next";

/** The palette's keys, for who has a keyboard. */
export function KeysHint() {
  const { t } = useTranslation();
  const keys = [
    [t("find.keysUpDown"), t("find.keysUpDownText")],
    [t("find.keysEnter"), t("find.keysEnterText")],
    [t("find.keysEscape"), t("find.keysEscapeText")],
  ] as const;
  return (
    <p className="paletteKeys quiet" aria-hidden="true">
      {keys.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </p>
  );
}
