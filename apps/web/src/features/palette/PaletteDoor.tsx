import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { opensPalette, paletteDoor } from "./door.ts";

const Palette = lazy(() => import("./Palette.tsx").then(({ Palette: inside }) => ({ default: inside })));

/** Listens for the palette's key on every page; the palette itself is loaded when it is first opened. */
export function PaletteDoor() {
  const open = useSyncExternalStore(paletteDoor.subscribe, paletteDoor.isOpen);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
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
