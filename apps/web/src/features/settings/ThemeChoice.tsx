import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseTheme, chosenTheme, type Theme, themes } from "../../app/theme.ts";
import { Tick } from "../../ui/Field.tsx";
import { SettingsPart } from "./SettingsPart.tsx";

export function ThemeChoice() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <SettingsPart title={t("settings.look")}>
      <fieldset>
        <legend className="visuallyHidden">{t("settings.theme")}</legend>
        {themes.map((one) => (
          <Tick
            key={one}
            type="radio"
            name="theme"
            label={t(`settings.themes.${one}`)}
            checked={theme === one}
            onChange={() => choose(one)}
          />
        ))}
      </fieldset>
    </SettingsPart>
  );
}
