import { type PointerEvent, useRef, useState } from "react";

interface Drag {
  readonly entry: string;
  /** Where the pointer is, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** The blank under the pointer. */
  readonly over: string | null;
}

/** So many pixels a pointer may tremble before a press becomes a drag. */
const tremble = 6;

/** Drags an entry of the bank onto a blank, by mouse, pen or finger; a press that does not move stays a click. */
export function useBankDrag(onDrop: (entry: string, blank: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const wasDrag = useRef(false);

  const onPointerDown = (event: PointerEvent, entry: string) => {
    wasDrag.current = false;
    if (event.button !== 0) return;
    const { clientX: startX, clientY: startY, pointerId } = event;
    const move = (now: globalThis.PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      if (!wasDrag.current && Math.hypot(now.clientX - startX, now.clientY - startY) < tremble) return;
      wasDrag.current = true;
      setDrag({ entry, x: now.clientX, y: now.clientY, over: blankAt(now.clientX, now.clientY) });
    };
    const end = (now: globalThis.PointerEvent) => {
      if (now.pointerId !== pointerId) return;
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      const blank = now.type === "pointerup" && wasDrag.current ? blankAt(now.clientX, now.clientY) : null;
      setDrag(null);
      if (blank !== null) onDrop(entry, blank);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  };

  /** Whether the click that follows ended a drag and means nothing by itself. */
  const endedDrag = () => wasDrag.current;
  return { drag, onPointerDown, endedDrag };
}

function blankAt(x: number, y: number): string | null {
  const blank = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-blank]");
  return blank?.dataset["blank"] ?? null;
}
