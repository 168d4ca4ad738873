import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { isPaletteModifier, opensPalette, paletteDoor } from "./door.ts";

const load = () => import("./Palette.tsx");
const Palette = lazy(async () => ({ default: (await load()).Palette }));

/** Listens for the palette's key on every page. The palette itself is loaded when it is needed, or about to be. */
export function PaletteDoor() {
  const open = useSyncExternalStore(paletteDoor.subscribe, paletteDoor.isOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Between the two keys of a chord there is time to load.
      if (isPaletteModifier(event.key)) void load();
      if (!opensPalette(event) || event.isComposing) return;
      event.preventDefault();
      if (paletteDoor.isOpen()) paletteDoor.close();
      else paletteDoor.open();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      paletteDoor.close();
    };
  }, []);
  return <Suspense>{open && <Palette />}</Suspense>;
}
