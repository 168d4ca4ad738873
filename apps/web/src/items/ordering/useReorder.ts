import { type KeyboardEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { moved, placeAt } from "./moved.ts";

/** What just happened to a step, for who cannot see it. */
export interface Announcement {
  readonly type: "pickedUp" | "putDown" | "movedTo";
  readonly place: number;
}

interface Reordering {
  readonly order: readonly string[];
  readonly onOrder: (order: string[]) => void;
  readonly locked: boolean;
}

/**
 * Moves steps by pointer (drag of the handle) and by keys on the handle: Space picks up and puts down, arrows move what
 * is picked up, Alt and an arrow moves at once, a number moves to that place, Escape puts down.
 */
export function useReorder(list: RefObject<HTMLElement | null>, { order, onOrder, locked }: Reordering) {
  const [held, setHeld] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  const hand = useRef<Element | null>(null);
  // What a drag in progress looks at: it outlives the render it began in.
  const latest = useRef(order);

  // A browser takes focus away from what is moved within the page; it goes back to where the hand is.
  useLayoutEffect(() => {
    latest.current = order;
    if (hand.current instanceof HTMLElement && list.current?.contains(hand.current)) hand.current.focus();
    hand.current = null;
  }, [order, list]);

  const moveTo = (id: string, place: number) => {
    const next = moved(latest.current, id, place);
    if (locked || next.every((one, i) => one === latest.current[i])) return;
    latest.current = next;
    hand.current = document.activeElement;
    setAnnouncement({ type: "movedTo", place: next.indexOf(id) + 1 });
    onOrder(next);
  };
  const hold = (id: string | null) => {
    const about = id ?? held;
    if (locked || about === null) return;
    setHeld(id);
    setAnnouncement({ type: id === null ? "putDown" : "pickedUp", place: latest.current.indexOf(about) + 1 });
  };

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const place = latest.current.indexOf(id);
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step !== 0 && (event.altKey || held === id)) moveTo(id, place + step);
    else if (plain && /^[1-9]$/.test(event.key)) moveTo(id, Number(event.key) - 1);
    else if (event.key === " " || event.key === "Enter") hold(held === id ? null : id);
    else if (event.key === "Escape" && held === id) hold(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPointerDown = (event: PointerEvent, id: string) => {
    if (locked || event.button !== 0) return;
    setDragged(id);
    const move = ({ clientY }: globalThis.PointerEvent) => moveTo(id, placeAt(clientY, middlesBut(id, list.current)));
    const stop = () => {
      setDragged(null);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
  };

  const putDown = () => held !== null && hold(null);
  return { held, dragged, announcement, moveTo, onKeyDown, onPointerDown, putDown };
}

function middlesBut(id: string, list: HTMLElement | null): number[] {
  const steps = [...(list?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  return steps
    .filter((step) => step.dataset["step"] !== id)
    .map((step) => {
      const { top, height } = step.getBoundingClientRect();
      return top + height / 2;
    });
}
