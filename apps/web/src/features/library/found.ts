import type { FindReply } from "@osler/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { findQuery } from "../../api/queries.ts";

export type Found = FindReply["results"][number];

/** A pause in typing after which is asked; a request that is overtaken by the next is given up. */
const pauseMs = 150;
const longest = 120;

/** What the server finds for a text, a little after it was typed; while it is asked, what was found before. */
export function useFound(text: string) {
  const wanted = useSettled(text.trim().slice(0, longest));
  const found = useQuery({ ...findQuery(wanted), enabled: wanted !== "", placeholderData: keepPreviousData });
  return { results: wanted === "" ? [] : (found.data?.results ?? []), asked: wanted, away: found.isError };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The page of what was found. */
export function pathOf({ kind, id }: Pick<Found, "kind" | "id">): string {
  const pages = { concept: "progress", reading: "read", pack: "library" } as const;
  return `/${pages[kind]}/${id}`;
}
