import type { AheadReply } from "@osler/contract";
import { useQueryClient } from "@tanstack/react-query";
import { type Dispatch, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { change } from "../../api/client.ts";
import { connection } from "../../api/connection.ts";
import { progressQuery, todayQuery } from "../../api/queries.ts";
import type { Wish } from "./answers/answerStore.ts";
import { answerStore } from "./answers/queue.ts";
import { type Practice, type PracticeEvent, unanswered } from "./practice.ts";
import { wantsMoreReady } from "./ready.ts";

/** The first question is drawn and read before anything is asked for behind it. */
const afterOpeningMs = 600;
/** Today and Progress open without a connection too; those read this lately are kept already. */
const pagesFreshMs = 10 * 60_000;

/** Keeps activities ready for times without a connection, and how the sitting stands, so that it opens without one too. */
export function useReadyAhead(owner: string, wish: Wish, practice: Practice, tell: Dispatch<PracticeEvent>): void {
  const client = useQueryClient();
  const { sitting, shown } = practice;
  const { away } = useSyncExternalStore(connection.subscribe, connection.now);
  const askedAt = useRef<number | null>(null);
  const { ready, held, history } = practice;
  const left = useMemo(() => unanswered({ sitting, ready, held, history }), [sitting, ready, held, history]);
  const open = shown !== null && sitting.endedAt === null && held.length === 0;
  useEffect(() => {
    if (!open || away || !wantsMoreReady(left.length, sitting.answered, askedAt.current)) return;
    const timer = setTimeout(() => {
      const before = askedAt.current;
      askedAt.current = sitting.answered;
      change<AheadReply>("POST", `/api/sittings/${sitting.id}/ahead`).then(
        (reply) => {
          tell({ type: "ready", sitting: reply.sitting, activities: reply.activities });
          // Read once more, so that the service worker has them too.
          void client.prefetchQuery({ ...todayQuery, staleTime: pagesFreshMs });
          void client.prefetchQuery({ ...progressQuery(null), staleTime: pagesFreshMs });
        },
        // Nothing is lost by it: the next answer asks again.
        () => (askedAt.current = before),
      );
    }, afterOpeningMs);
    return () => clearTimeout(timer);
  }, [open, away, left.length, sitting.id, sitting.answered, tell, client]);

  useEffect(() => {
    const kept = { owner, wish, sitting, ready: left, at: Date.now() };
    void answerStore.then((store) => store.keepSitting(kept)).catch(() => {});
  }, [owner, wish, sitting, left]);
}
