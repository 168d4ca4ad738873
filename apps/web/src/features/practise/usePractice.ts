import type { Activity, ResponseRequest, Sitting } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { change } from "../../api/client.ts";
import { useMe } from "../../app/me.ts";
import { answerQueue } from "./answerQueue.ts";
import { forgetPractice, keepPractice, keptPractice } from "./keptPractice.ts";
import { keptOf, openPractice, type Practice, practiceReducer } from "./practice.ts";
import { VisibleTime } from "./visibleTime.ts";

/** A sitting on the screen: its state, and everything that can be done with it. */
export function usePractice(opened: Sitting) {
  const me = useMe();
  const client = useQueryClient();
  const [practice, tell] = useReducer(practiceReducer, opened, taken);
  const time = useVisibleTime(practice.shown?.type === "ask" ? practice.shown.activity : null);

  const sittingId = practice.sitting.id;
  // Before the paint, so that an answer acknowledged meanwhile does not show the sitting without its feedback first.
  useLayoutEffect(
    () =>
      answerQueue.onOutcome(sittingId, (outcome) => {
        tell({ type: "outcome", outcome });
        void client.invalidateQueries({ predicate: ({ queryKey }) => beliefs.has(String(queryKey[0])) });
      }),
    [client, sittingId],
  );
  useEffect(() => (practice.shown ? keepPractice(keptOf(practice)) : forgetPractice()), [practice]);

  const hint = useMutation({
    mutationFn: () => change<{ hint: string }>("POST", `/api/sittings/${sittingId}/hint`),
    onSuccess: (reply) => tell({ type: "hint", hint: reply.hint }),
  });
  const end = useMutation({
    mutationFn: () => change<Sitting>("POST", `/api/sittings/${sittingId}/end`),
    onSuccess: (sitting) => {
      tell({ type: "ended", sitting });
      void client.invalidateQueries({ queryKey: ["today"] });
    },
  });

  const takeOpenActivity = useOpenActivity(practice);
  const answer = (response: unknown, confidence: ResponseRequest["confidence"]) => {
    const activity = takeOpenActivity();
    if (!activity) return;
    const request = requestFor(activity, response, confidence, time.current?.elapsedMs() ?? null);
    const queued = { accountId: me.accountId, sittingId, activity, request };
    tell({ type: "send", answer: queued });
    answerQueue.add(queued);
  };

  return {
    practice,
    hint,
    end,
    answer,
    draft: (draft: unknown) => tell({ type: "draft", draft }),
    next: () => tell({ type: "next" }),
  };
}

/** Reads that an answer makes stale. */
const beliefs = new Set(["today", "progress", "decisions", "library"]);

function taken(sitting: Sitting): Practice {
  return openPractice(sitting, keptPractice(sitting.id), answerQueue.waitingIn(sitting.id));
}

/** The activity that may still be answered: the first click takes it away, before React draws again. */
function useOpenActivity({ shown }: Practice): () => Activity | null {
  const open = useRef<Activity | null>(null);
  useEffect(() => {
    open.current = shown?.type === "ask" ? shown.activity : null;
  }, [shown]);
  return () => {
    const activity = open.current;
    open.current = null;
    return activity;
  };
}

function requestFor(
  { position, itemId, itemVersion }: Activity,
  response: unknown,
  confidence: ResponseRequest["confidence"],
  elapsedMs: number | null,
): ResponseRequest {
  const answeredAt = new Date().toISOString();
  return { id: uuidv7(), position, itemId, itemVersion, response, confidence, elapsedMs, answeredAt };
}

function useVisibleTime(activity: Activity | null) {
  const time = useRef<VisibleTime | null>(null);
  const position = activity?.position ?? null;
  useEffect(() => {
    if (position === null) return;
    const running = new VisibleTime();
    time.current = running;
    return () => running.stop();
  }, [position]);
  return time;
}
