import type { ReadingPage } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { errorKey } from "../../api/errors.ts";
import { useMe } from "../../app/me.ts";
import { timeOf } from "../../language/format.ts";
import { LongField } from "../../ui/Field.tsx";
import type { NoteState } from "./noteKeeper.ts";
import { useNote } from "./useNote.ts";

const longest = 20_000;

/** One's own note on a reading. */
export function Note({ reading }: { readonly reading: ReadingPage }) {
  const { t } = useTranslation();
  const note = useNote(reading);
  return (
    <div id="note" className="note">
      <LongField
        label={t("reading.note")}
        defaultValue={note.initial}
        maxLength={longest}
        placeholder={t("reading.notePlaceholder")}
        onChange={(event) => note.write(event.target.value)}
        onBlur={note.leave}
      />
      <Said state={note.state} />
    </div>
  );
}

function Said({ state }: { readonly state: NoteState }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const words = {
    saved: () =>
      state.kind === "saved" && state.at !== null
        ? t("reading.noteSaved", { at: timeOf(new Date(state.at).toISOString(), timeZone) })
        : "",
    changed: () => "",
    keptHere: () => t("reading.noteKept"),
    refused: () => (state.kind === "refused" ? t(errorKey(state.error)) : ""),
  };
  return (
    <p className="noteSaid quiet" role="status">
      {words[state.kind]()}
    </p>
  );
}
