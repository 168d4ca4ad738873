import { queryOptions } from "@tanstack/react-query";
import type { Cohort, ConceptDetail, Decision, PackDetail, Preferences } from "@osler/contract";
import type { FindReply, Progress, ReadingPage, SessionReply, Today } from "@osler/contract";
import type {
  contestList,
  decisionList,
  invitationList,
  invitationPreview,
  memberList,
  organisation,
  packList,
  sessionList,
} from "@osler/contract";
import { read, rememberCsrfToken } from "./client.ts";
import type { Wire } from "./wire.ts";

/** Every read of the API: its key and how to fetch it. `learner` is another person's id, for educators. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => rememberCsrfToken(await read<SessionReply>("/api/session")),
  staleTime: 5 * 60_000,
});

export const todayQuery = queryOptions({
  queryKey: ["today"],
  queryFn: ({ signal }) => read<Today>("/api/today", signal),
});

export const progressQuery = (learner: string | null) =>
  queryOptions({
    queryKey: ["progress", learner],
    queryFn: ({ signal }) => read<Progress>(progressPath(learner), signal),
  });

export const conceptQuery = (learner: string | null, id: string) =>
  queryOptions({
    queryKey: ["progress", learner, id],
    queryFn: ({ signal }) => read<ConceptDetail>(`${progressPath(learner)}/concepts/${id}`, signal),
  });

function progressPath(learner: string | null): string {
  return learner === null ? "/api/progress" : `/api/learners/${learner}/progress`;
}

export const decisionsQuery = (kind: Decision["kind"] | null) => ({
  queryKey: ["decisions", kind],
  queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) => {
    const search = new URLSearchParams({ ...(kind && { kind }), ...(pageParam && { before: pageParam }) });
    return read<Wire<typeof decisionList>>(`/api/decisions?${search}`, signal);
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page: Wire<typeof decisionList>) => page.nextBefore,
});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ["decision", id],
    queryFn: ({ signal }) => read<Decision>(`/api/decisions/${id}`, signal),
  });

export const contestsQuery = queryOptions({
  queryKey: ["contests"],
  queryFn: ({ signal }) => read<Wire<typeof contestList>>("/api/contests", signal),
});

export const packsQuery = queryOptions({
  queryKey: ["library"],
  queryFn: ({ signal }) => read<Wire<typeof packList>>("/api/library", signal),
});

export const packQuery = (pack: string) =>
  queryOptions({
    queryKey: ["library", pack],
    queryFn: ({ signal }) => read<PackDetail>(`/api/library/packs/${pack}`, signal),
  });

/** Concepts, readings and packs by their titles. */
export const findQuery = (text: string) =>
  queryOptions({
    queryKey: ["find", text],
    queryFn: ({ signal }) => read<FindReply>(`/api/find?${new URLSearchParams({ q: text })}`, signal),
    staleTime: 60_000,
    retry: false,
  });

export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ["reading", id],
    queryFn: ({ signal }) => read<ReadingPage>(`/api/library/readings/${id}`, signal),
    staleTime: 10 * 60_000,
  });

export const cohortQuery = queryOptions({
  queryKey: ["cohort"],
  queryFn: ({ signal }) => read<Cohort>("/api/cohort", signal),
});

export const preferencesQuery = queryOptions({
  queryKey: ["preferences"],
  queryFn: ({ signal }) => read<Preferences>("/api/preferences", signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => read<Wire<typeof sessionList>>("/api/sessions", signal),
});

export const organisationQuery = queryOptions({
  queryKey: ["organisation"],
  queryFn: ({ signal }) => read<Wire<typeof organisation>>("/api/organisation", signal),
});

export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: ({ signal }) => read<Wire<typeof memberList>>("/api/members", signal),
});

export const invitationsQuery = queryOptions({
  queryKey: ["invitations"],
  queryFn: ({ signal }) => read<Wire<typeof invitationList>>("/api/invitations", signal),
});

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => read<Wire<typeof invitationPreview>>(`/api/invitations/${token}`, signal),
  });
