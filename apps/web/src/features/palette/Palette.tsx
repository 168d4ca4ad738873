import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { connection } from "../../api/connection.ts";
import { useMe } from "../../app/me.ts";
import { useSignOut } from "../../app/useSignOut.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useFound } from "../library/found.ts";
import { paletteDoor } from "./door.ts";
import { actionEntries, foundEntry, pageEntries } from "./entries.ts";
import { type Entry, sectionsFor } from "./entry.ts";
import { KeysHint } from "./KeysHint.tsx";
import { Results } from "./Results.tsx";
import { recentEntries, rememberRecent } from "./recent.ts";
import "./palette.css";

/** Finds anything: pages, actions, and what the library teaches. A combobox as the ARIA practices describe it. */
export function Palette() {
  const { t } = useTranslation();
  const { accountId } = useMe();
  const id = useId();
  const dialog = useDialog();
  const [text, setText] = useState("");
  const { sections, found } = useSections(text);
  const entries = sections.flatMap((section) => section.entries);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, entries.length - 1);
  const run = useRun();

  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    rememberRecent(accountId, entry, found);
    paletteDoor.close();
    run(entry);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = moved(event.key, active, entries.length);
    if (event.nativeEvent.isComposing || (to === null && event.key !== "Enter")) return;
    event.preventDefault();
    // What the page under the dialog does on this key is not meant.
    event.stopPropagation();
    if (to === null) open(entries[active]);
    else setChosen(to);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t("find.title")} onClose={paletteDoor.close}>
      <div className="paletteAsk">
        <Icon name="find" />
        <input
          role="combobox"
          aria-label={t("find.label")}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t("find.label")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <button type="button" className="iconButton" aria-label={t("action.close")} onClick={paletteDoor.close}>
          <Icon name="close" />
        </button>
      </div>
      <Away text={text} count={entries.length} />
      <Results id={id} sections={sections} active={active} onPoint={setChosen} onOpen={open} />
      <KeysHint />
    </dialog>
  );
}

/** Opens as a modal dialog, which keeps focus inside and gives it back; a click beside it closes. */
function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (!current?.open) current?.showModal();
    const beside = (event: MouseEvent) => event.target === current && paletteDoor.close();
    current?.addEventListener("click", beside);
    return () => current?.removeEventListener("click", beside);
  }, []);
  return dialog;
}

function useSections(text: string) {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut().mutate;
  const { results: found } = useFound(text);
  const pages = useMemo(() => pageEntries(t, me), [t, me]);
  const actions = useMemo(() => actionEntries(t, () => signOut()), [t, signOut]);
  const recent = useMemo(() => recentEntries(me.accountId, [...pages, ...actions], t), [me, pages, actions, t]);
  const sections = sectionsFor({ text, pages, actions, recent, found: found.map((one) => foundEntry(t, one)) });
  return { sections, found };
}

function useRun() {
  const navigate = useNavigate();
  return ({ to }: Entry) => {
    if (typeof to === "string") void navigate({ to });
    else to();
  };
}

/** Says how much there is, and that the library is not searched while the server is away. */
function Away({ text, count }: { readonly text: string; readonly count: number }) {
  const { t } = useTranslation();
  const { away } = useSyncExternalStore(connection.subscribe, connection.now);
  return (
    <>
      {away && <p className="paletteAway">{t("find.away")}</p>}
      <p role="status" className={count === 0 ? "paletteAway" : "visuallyHidden"}>
        {count === 0 ? t("find.nothing") : text.trim() !== "" && t("find.count", { count })}
      </p>
    </>
  );
}

/** Where a key leads in a list of `count`, around its ends; null for a key that leads nowhere. */
function moved(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return (from - 1 + count) % count;
  if (key === "PageDown") return Math.min(count - 1, from + 8);
  return key === "PageUp" ? Math.max(0, from - 8) : null;
}
