import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function FindBox({ label, text, onText }: Props) {
  const { t } = useTranslation();
  return (
    <search className="findBox">
      <Icon name="find" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onText("")}
      />
      {text !== "" && (
        <button type="button" className="iconButton" aria-label={t("library.clear")} onClick={() => onText("")}>
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
