import type { ReadingPage } from "@osler/contract";
import { type FocusEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";

type Terms = ReadingPage["glossary"];

interface Shown {
  readonly term: number;
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

/** Time to move from a word to its meaning before that closes. */
const graceMs = 220;
const gap = 8;
const widest = 320;

/** A text whose glossary words say their meaning on hover, focus or tap; Escape closes it. */
export function GlossaryRoom({ terms, children }: { readonly terms: Terms; readonly children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState<Shown | null>(null);
  const stay = useCallback(() => clearTimeout(closing.current), []);
  const close = useCallback(() => {
    clearTimeout(closing.current);
    setShown(null);
  }, []);
  const show = (event: MouseEvent | FocusEvent) => {
    const word = wordOf(event.target);
    if (!word || !room.current) return;
    stay();
    setShown(placed(word, room.current));
  };
  const closeSoon = (event: MouseEvent) => {
    if (wordOf(event.target) === document.activeElement) return;
    stay();
    closing.current = setTimeout(close, graceMs);
  };
  useClosing(shown !== null, close);
  const entry = shown === null ? undefined : terms[shown.term];
  return (
    <div
      ref={room}
      className="glossaryRoom"
      onMouseOver={show}
      onMouseOut={closeSoon}
      onFocus={show}
      onBlur={close}
      onClick={show}
    >
      {children}
      {shown && entry && (
        <div
          className="glossaryMeaning"
          data-above={shown.above}
          style={{ left: shown.left, top: shown.top }}
          aria-hidden="true"
          onMouseOver={stay}
        >
          <strong>{entry.term}</strong>
          <p>{entry.meaning}</p>
        </div>
      )}
      <div hidden>
        {terms.map(({ term, meaning }, place) => (
          <span key={term} id={`meaning-${place}`}>
            {meaning}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Escape and a tap elsewhere close. */
function useClosing(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    const onTap = (event: PointerEvent) => !wordOf(event.target) && close();
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onTap);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onTap);
    };
  }, [open, close]);
}

function wordOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".glossaryTerm") : null;
}

/** Under the word, or above it where the window ends; never over the edge of the text. */
function placed(word: HTMLElement, room: HTMLElement): Shown {
  const outer = room.getBoundingClientRect();
  const line = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const above = line.bottom > innerHeight * 0.7;
  const width = Math.min(widest, outer.width);
  return {
    term: Number(word.dataset["term"]),
    left: Math.max(0, Math.min(line.left - outer.left, outer.width - width)),
    top: above ? line.top - outer.top - gap : line.bottom - outer.top + gap,
    above,
  };
}

/** All explained words with their meanings, and the concept where there is one. */
export function GlossaryList({ terms }: { readonly terms: Terms }) {
  const { t } = useTranslation();
  if (terms.length === 0) return null;
  return (
    <Disclosure summary={t("reading.glossary", { count: terms.length })}>
      <dl className="glossaryList">
        {terms.map(({ term, meaning, conceptId }) => (
          <div key={term}>
            <dt>{conceptId === null ? term : <ConceptLink id={conceptId} name={term} />}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
