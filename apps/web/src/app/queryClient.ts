import { QueryClient } from "@tanstack/react-query";
import { Refusal } from "../api/errors.ts";

/** A refusal is final; only a lost connection is worth another try. */
function worthRetrying(failures: number, error: Error): boolean {
  return !(error instanceof Refusal && error.status < 500) && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // `always`: a server on this machine answers even when the browser believes itself offline.
    queries: { retry: worthRetrying, staleTime: 15_000, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});
