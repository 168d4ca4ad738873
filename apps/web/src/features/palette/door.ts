const listeners = new Set<() => void>();
let open = false;

/** Whether the palette is open: opened by its key or its button, closed by itself. */
export const paletteDoor = {
  isOpen: (): boolean => open,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  open: (): void => turn(true),
  close: (): void => turn(false),
};

function turn(to: boolean): void {
  if (open === to) return;
  open = to;
  for (const listener of listeners) listener();
}

const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** What people press, as their keyboard names it. */
export const paletteKeys = isApple ? "⌘ K" : "Ctrl K";

export function isPaletteModifier(key: string): boolean {
  return key === "Control" || key === "Meta";
}

export function opensPalette(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): boolean {
  const alone = !event.altKey && !event.shiftKey;
  return alone && event.key.toLowerCase() === "k" && (isApple ? event.metaKey : event.ctrlKey || event.metaKey);
}
