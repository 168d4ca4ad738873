import type { Activity, ResponseRequest, Sitting } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from "react";
import { v7 as uuidv7 } from "uuid";
import { change } from "../../api/client.ts";
import { useMe } from "../../app/me.ts";
import type { Answer } from "./answers/answer.ts";
import type { Wish } from "./answers/answerStore.ts";
import { answerQueue, ownerOf } from "./answers/queue.ts";
import { forgetPractice, keepPractice, keptPractice } from "./keptPractice.ts";
import { keptOf, type Opened, openPractice, type Practice, practiceReducer } from "./practice.ts";
import { useReadyAhead } from "./useReadyAhead.ts";
import { VisibleTime } from "./visibleTime.ts";

/** A sitting on the screen: its state, and everything that can be done with it. */
export function usePractice(opened: Opened, wish: Wish) {
  const owner = ownerOf(useMe());
  const client = useQueryClient();
  const [practice, tell] = useReducer(practiceReducer, opened, taken);
  const time = useVisibleTime(practice.shown?.type === "ask" ? practice.shown.activity : null);
  const sittingId = practice.sitting.id;

  const answers = useSyncExternalStore(answerQueue.subscribe, answerQueue.answers);
  // Before the paint, so that an answer acknowledged meanwhile does not show the sitting without its feedback first.
  useLayoutEffect(() => tell({ type: "answers", answers }), [answers]);
  const { heard, history } = practice;
  useEffect(() => {
    if (heard !== null) void answerQueue.forget([heard]);
  }, [heard]);
  useEffect(() => {
    if (history.length > 0)
      void client.invalidateQueries({ predicate: ({ queryKey }) => beliefs.has(String(queryKey[0])) });
  }, [client, history]);
  useEffect(() => (practice.shown ? keepPractice(keptOf(practice)) : forgetPractice()), [practice]);
  useReadyAhead(owner, wish, practice, tell);

  const hint = useMutation({
    mutationFn: () => change<{ hint: string }>("POST", `/api/sittings/${sittingId}/hint`),
    onSuccess: (reply) => tell({ type: "hint", hint: reply.hint }),
  });
  const end = useMutation({
    mutationFn: async () => {
      // What was given before the end belongs to the sitting.
      await answerQueue.flush();
      return change<Sitting>("POST", `/api/sittings/${sittingId}/end`);
    },
    onSuccess: (sitting) => {
      tell({ type: "ended", sitting });
      void client.invalidateQueries({ queryKey: ["today"] });
    },
  });

  const takeOpenActivity = useOpenActivity(practice);
  const answer = (response: unknown, confidence: ResponseRequest["confidence"]) => {
    const activity = takeOpenActivity();
    if (!activity) return;
    const elapsedMs = time.current?.elapsedMs() ?? null;
    const request = requestFor(practice, activity, { response, confidence, elapsedMs });
    const given: Answer = { owner, sittingId, activity, request };
    tell({ type: "send", answer: given });
    answerQueue.add(given).then(
      (how) => how === "taken" && tell({ type: "taken" }),
      () => tell({ type: "notKept" }),
    );
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

function taken(opened: Opened): Practice {
  return openPractice(opened, keptPractice(opened.sitting.id));
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

/** What the sitting is at is answered by its place, so that a second tab is told; what was ready ahead by its name. */
function requestFor(
  { sitting, held }: Practice,
  { position, itemId, itemVersion, decisionId }: Activity,
  given: Pick<ResponseRequest, "response" | "confidence" | "elapsedMs">,
): ResponseRequest {
  const isAhead = held.length > 0 || decisionId !== sitting.activity?.decisionId;
  return {
    id: uuidv7(),
    position,
    itemId,
    itemVersion,
    ...given,
    answeredAt: new Date().toISOString(),
    ...(isAhead && { decisionId }),
  };
}

function useVisibleTime(activity: Activity | null) {
  const time = useRef<VisibleTime | null>(null);
  const decisionId = activity?.decisionId ?? null;
  useEffect(() => {
    if (decisionId === null) return;
    const running = new VisibleTime();
    time.current = running;
    return () => running.stop();
  }, [decisionId]);
  return time;
}
