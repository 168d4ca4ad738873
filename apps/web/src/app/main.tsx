import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/page.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "../language/i18n.ts";
import { queryClient } from "./queryClient.ts";
import { router } from "./router.ts";
import { sendToSignInWhenSignedOut } from "./signedOut.ts";

await startLanguage();
sendToSignInWhenSignedOut(queryClient, router);

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
