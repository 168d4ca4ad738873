export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "osler.theme";

/** The theme chosen in this browser; `system` follows the device. */
export function chosenTheme(): Theme {
  const stored = storedTheme();
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Shows a theme at once and remembers it; `public/theme.js` reads it before the next first paint. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Blocked storage costs only the memory of the choice.
  }
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
