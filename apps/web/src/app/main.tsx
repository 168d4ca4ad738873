import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/page.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { sessionQuery } from "../api/queries.ts";
import { startLanguage } from "../language/i18n.ts";
import { registerServiceWorker } from "../serviceWorker/register.ts";
import { queryClient } from "./queryClient.ts";
import { router } from "./router.ts";
import { keepOnlyForWhoIsSignedIn, sendToSignInWhenSignedOut } from "./signedOut.ts";

await startLanguage();
sendToSignInWhenSignedOut(queryClient, router);
keepOnlyForWhoIsSignedIn(queryClient);

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
registerServiceWorker(() => void readOnceMore());

/** The service worker keeps what it sees: first whose everything is, then also what is not on the screen just now. */
async function readOnceMore(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
  const others = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    !["sitting", "session"].includes(String(queryKey[0]));
  await queryClient.invalidateQueries({ predicate: others, refetchType: "all" });
}
