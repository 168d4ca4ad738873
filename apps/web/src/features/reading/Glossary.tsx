import type { ReadingPage } from "@osler/contract";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { MarkdownLine } from "../../ui/Markdown.tsx";

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
  const shown = useShown(room);
  const entry = shown === null ? undefined : terms[shown.term];
  return (
    <div ref={room} className="glossaryRoom">
      {children}
      {shown && entry && (
        <div
          className="glossaryMeaning"
          data-above={shown.above}
          style={{ left: shown.left, top: shown.top }}
          aria-hidden="true"
        >
          <strong>{entry.term}</strong>
          <MarkdownLine text={entry.meaning} />
        </div>
      )}
      <div hidden>
        {terms.map(({ term, meaning }, place) => (
          <span key={term} id={`meaning-${place}`}>
            <MarkdownLine text={meaning} />
          </span>
        ))}
      </div>
    </div>
  );
}

/** Which word's meaning is shown. The words stand in a text that React has not made, so their room is listened to. */
function useShown(room: RefObject<HTMLDivElement | null>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    let closing: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(closing);
      setShown(null);
    };
    const show = ({ target }: Event) => {
      const word = wordOf(target);
      if (word || isMeaning(target)) clearTimeout(closing);
      if (word) setShown(placed(word, current));
    };
    const closeSoon = ({ target }: Event) => {
      if ((!wordOf(target) && !isMeaning(target)) || wordOf(target) === document.activeElement) return;
      clearTimeout(closing);
      closing = setTimeout(close, graceMs);
    };
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    const onTap = ({ target }: Event) => !wordOf(target) && !isMeaning(target) && close();
    for (const type of ["mouseover", "focusin", "click"]) current.addEventListener(type, show);
    current.addEventListener("mouseout", closeSoon);
    current.addEventListener("focusout", close);
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onTap);
    return () => {
      clearTimeout(closing);
      for (const type of ["mouseover", "focusin", "click"]) current.removeEventListener(type, show);
      current.removeEventListener("mouseout", closeSoon);
      current.removeEventListener("focusout", close);
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onTap);
    };
  }, [room]);
  return shown;
}

function isMeaning(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".glossaryMeaning") !== null;
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
            <dd>
              <MarkdownLine text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
