import type { ReadingPage } from "@osler/contract";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { change } from "../../api/client.ts";
import { connection } from "../../api/connection.ts";
import { Refusal } from "../../api/errors.ts";
import { readingQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { NoteKeeper, type NoteState } from "./noteKeeper.ts";
import { noteShelf, readingsWithKeptNotes } from "./noteShelf.ts";

interface Note {
  readonly initial: string;
  readonly state: NoteState;
  readonly write: (text: string) => void;
  readonly leave: () => void;
}

/** The learner's note on a reading: saved as it is typed, on leaving, and when the connection is back. */
export function useNote({ id, note }: Pick<ReadingPage, "id" | "note">): Note {
  const { accountId } = useMe();
  const client = useQueryClient();
  const [keeper] = useState(() => keeperFor(client, accountId, id, note));
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(() => {
    const flush = () => void keeper.flush();
    flush();
    void sendOthers(client, accountId, id);
    const forget = connection.subscribe(flush);
    addEventListener("pagehide", flush);
    return () => {
      forget();
      removeEventListener("pagehide", flush);
      void keeper.close();
    };
  }, [keeper, client, accountId, id]);
  return { initial: keeper.text, state, write: (text) => keeper.write(text), leave: () => void keeper.flush() };
}

function keeperFor(client: QueryClient, accountId: string, id: string, saved: string): NoteKeeper {
  return new NoteKeeper(saved, {
    shelf: noteShelf(accountId, id),
    send: (text) => send(client, id, text),
    passes: (error) => !(error instanceof Refusal && error.status < 500),
    now: Date.now,
  });
}

async function send(client: QueryClient, id: string, text: string): Promise<void> {
  await change("PUT", `/api/library/readings/${id}/note`, { text: sendable(text) });
  client.setQueryData(readingQuery(id).queryKey, (page) => page && { ...page, note: text });
}

/** Notes on other readings, left here when the connection was away. One that fails waits for the next time. */
async function sendOthers(client: QueryClient, accountId: string, id: string): Promise<void> {
  for (const other of readingsWithKeptNotes(accountId).filter((one) => one !== id)) {
    const shelf = noteShelf(accountId, other);
    const text = shelf.kept();
    if (text === null) continue;
    try {
      await send(client, other, text);
      shelf.drop(text);
    } catch {
      return;
    }
  }
}

/** The server takes no control characters, which arrive with what is pasted. */
function sendable(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]/gu, "");
}
