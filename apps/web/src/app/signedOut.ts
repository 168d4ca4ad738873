import type { QueryClient } from "@tanstack/react-query";
import { Refusal } from "../api/errors.ts";
import { sessionQuery } from "../api/queries.ts";
import { answerQueue } from "../features/practise/answerQueue.ts";
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

function goToSignIn(client: QueryClient, router: typeof appRouter): void {
  const { href, pathname } = router.state.location;
  if (pathname === "/sign-in" || pathname.startsWith("/join")) return;
  client.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.navigate({ to: "/sign-in", search: { to: href }, replace: true });
}
