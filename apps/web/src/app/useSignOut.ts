import type { SessionReply } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { change, rememberCsrfToken } from "../api/client.ts";
import { sessionQuery } from "../api/queries.ts";
import { forgetPractice } from "../features/practise/keptPractice.ts";

/** Signs out, and leaves nothing of this person's on the screen. */
export function useSignOut() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => change<SessionReply>("DELETE", "/api/session"),
    onSuccess: async (session) => {
      rememberCsrfToken(session);
      forgetPractice();
      await navigate({ to: "/sign-in" });
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
