import { type RefObject, useEffect, useState } from "react";
import type { Heading } from "./headings.ts";

interface Place {
  /** The heading under which the eye is; null above the first. */
  readonly current: string | null;
  /** Whole minutes that the rest takes. */
  readonly left: number;
}

/** How far down the window the eye is taken to be when it reads. */
const eye = 0.3;

/** Where in the text the reader is, from what the window shows. Renders anew only when a part or a minute changes. */
export function useReadingPlace(
  body: RefObject<HTMLElement | null>,
  headings: readonly Heading[],
  whole: number,
): Place {
  const [place, setPlace] = useState<Place>({ current: null, left: whole });
  useEffect(() => {
    const look = () => {
      const current = headings.findLast(({ id }) => topOf(id) <= innerHeight * eye)?.id ?? null;
      const left = Math.ceil(whole * (1 - shareRead(body.current)));
      setPlace((known) => (known.current === current && known.left === left ? known : { current, left }));
    };
    look();
    return onScroll(look);
  }, [body, headings, whole]);
  return place;
}

/** The share of an element that has passed the eye, 0..1. */
export function shareRead(element: HTMLElement | null): number {
  if (element === null) return 0;
  const { top, height } = element.getBoundingClientRect();
  // At the end the window's lower edge is reached, not the eye.
  const way = height - innerHeight * (1 - eye);
  if (way <= 0) return top + height <= innerHeight ? 1 : 0;
  return Math.min(1, Math.max(0, (innerHeight * eye - top) / way));
}

/** Calls at most once a frame while the page scrolls or changes size; returns how to stop. */
export function onScroll(look: () => void): () => void {
  let frame = 0;
  const ask = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("scroll", ask);
    removeEventListener("resize", ask);
  };
}

function topOf(id: string): number {
  return document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
}
