import { useEffect, useState } from "react";
import { itemView } from "../../items/index.ts";
import type { usePractice } from "./usePractice.ts";

export interface PractiseKeys {
  readonly shown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

/** The keys of a sitting, as the "?" dialog tells them. */
export const keyGuide = [
  { key: "keys.numbers", does: "keys.choose" },
  { key: "keys.g", does: "keys.guess" },
  { key: "keys.f", does: "keys.fairly" },
  { key: "keys.s", does: "keys.sure" },
  { key: "keys.enter", does: "keys.goOn" },
  { key: "keys.h", does: "keys.hint" },
  { key: "keys.questionMark", does: "keys.show" },
] as const;

const confidenceKeys: Readonly<Record<string, 0 | 1 | 2>> = { g: 0, f: 1, s: 2 };

interface Room {
  readonly practise: ReturnType<typeof usePractice>;
  readonly goOn: () => void;
}

/** Listens to the keyboard for the whole room; a key that does something is taken from the page. */
export function usePractiseKeys(room: Room): PractiseKeys {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isWriting(event.target) && !(event.key === "Enter" && isTextInput(event.target))) return;
      if (event.key === "?") setShown((now) => !now);
      else if (document.querySelector("dialog[open]") || !act(room, event)) return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return { shown, show: () => setShown(true), hide: () => setShown(false) };
}

function act({ practise, goOn }: Room, event: KeyboardEvent): boolean {
  const { shown } = practise.practice;
  if (shown?.type === "told")
    return event.key === "Enter" && !hasOwnEnter(event.target) && !isWriting(event.target) && done(goOn);
  if (shown?.type !== "ask") return false;
  if (/^[1-9]$/.test(event.key)) return choose(practise, shown, Number(event.key));
  if (event.key === "h") return shown.activity.hasHint && !shown.activity.hint && done(() => practise.hint.mutate());
  if (event.key === "Enter") return !hasOwnEnter(event.target) && confirm(practise, shown);
  const confidence = confidenceKeys[event.key];
  return confidence !== undefined && answer(practise, shown, confidence);
}

type Asked = Extract<NonNullable<Room["practise"]["practice"]["shown"]>, { type: "ask" }>;

/** A number chooses; where the learner grades themself, it answers at once. */
function choose(practise: Room["practise"], { activity, draft }: Asked, n: number): boolean {
  const view = itemView(activity.kind);
  const chosen = view?.choose(activity.body, draft, n);
  if (!view || chosen === undefined || chosen === draft) return false;
  if (view.Grading && view.complete(activity.body, chosen)) practise.answer(chosen, null);
  else practise.draft(chosen);
  return true;
}

/** Enter sends what needs no confidence; otherwise it leads to the question how sure. Turns a card. */
function confirm(practise: Room["practise"], { activity, draft }: Asked): boolean {
  const view = itemView(activity.kind);
  if (!view) return false;
  if (view.Grading) return draft === null && done(() => practise.draft(view.choose(activity.body, null, 1)));
  if (!view.complete(activity.body, draft)) return false;
  if (!activity.asksConfidence) return done(() => practise.answer(draft, null));
  document.querySelector<HTMLElement>("[data-confidence='0']")?.focus();
  return true;
}

function answer(practise: Room["practise"], { activity, draft }: Asked, confidence: 0 | 1 | 2): boolean {
  const view = itemView(activity.kind);
  const ready = view && !view.Grading && activity.asksConfidence && view.complete(activity.body, draft);
  return ready === true && done(() => practise.answer(draft, confidence));
}

function done(action: () => void): true {
  action();
  return true;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || isTextInput(target);
}

function isTextInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox";
}

/** Links, buttons and disclosures do something of their own on Enter. */
function hasOwnEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, summary") !== null;
}
