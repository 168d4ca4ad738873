import type { Preferences } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { change } from "../../api/client.ts";
import { preferencesQuery, todayQuery } from "../../api/queries.ts";

/** Saves some of a learner's preferences at once; the plan of today is reckoned anew from them. */
export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (some: Partial<Preferences>) => change<Preferences>("PUT", "/api/preferences", some),
    onSuccess: (saved) => {
      client.setQueryData(preferencesQuery.queryKey, saved);
      return client.invalidateQueries({ queryKey: todayQuery.queryKey });
    },
  });
}
