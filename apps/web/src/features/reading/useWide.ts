import { useSyncExternalStore } from "react";

/** From this width on there is room beside the text. */
const wide = matchMedia("(min-width: 72rem)");

function subscribe(changed: () => void): () => void {
  wide.addEventListener("change", changed);
  return () => wide.removeEventListener("change", changed);
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}
