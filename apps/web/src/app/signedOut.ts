import type { SessionReply } from "@osler/contract";
import type { QueryClient } from "@tanstack/react-query";
import { Refusal } from "../api/errors.ts";
import { sessionQuery } from "../api/queries.ts";
import { answerQueue } from "../features/practise/answers/queue.ts";
import { forgetOthers } from "../features/practise/forgetOthers.ts";
import type { router as appRouter } from "./router.ts";

/** Any reply `signInNeeded` leads to the sign-in page, which leads back to where the learner was. */
export function sendToSignInWhenSignedOut(client: QueryClient, router: typeof appRouter): void {
  const leave = (error: unknown) => {
    if (error instanceof Refusal && error.code === "signInNeeded") goToSignIn(client, router);
  };
  answerQueue.onSignedOut(() => goToSignIn(client, router));
  client.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") leave(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") leave(event.action.error);
  });
}

/** What this browser keeps of somebody's practice is gone once they sign out or somebody else signs in. */
export function keepOnlyForWhoIsSignedIn(client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.query.queryKey[0] !== sessionQuery.queryKey[0]) return;
    const session = event.query.state.data as SessionReply | undefined;
    if (session) forgetOthers(session.me);
  });
}

function goToSignIn(client: QueryClient, router: typeof appRouter): void {
  const { href, pathname } = router.state.location;
  if (pathname === "/sign-in" || pathname.startsWith("/join")) return;
  client.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.navigate({ to: "/sign-in", search: { to: href }, replace: true });
}
