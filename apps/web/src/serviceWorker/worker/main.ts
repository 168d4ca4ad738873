/** The service worker: opens the app without a connection, and never stands between the learner and the server. */
import { answerLastKnown, answerSession } from "./lastKnown.ts";
import { answerFile, answerPage, answerUnhashed, dropOldShells, keepShell, type Shell } from "./shell.ts";
import { type Way, wayOf } from "./way.ts";

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build. */
declare const OSLER_SHELL: Shell;

const shell: Shell = OSLER_SHELL;

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell(shell).then(() => self.skipWaiting()));
});

// Open tabs go on with the files of their own build, which are kept; the next load meets the new one.
self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells(shell).then(() => self.clients.claim()));
});

const answers: Readonly<Record<Exclude<Way, "network">, (request: Request) => Promise<Response>>> = {
  page: (request) => answerPage(request, shell),
  file: (request) => answerFile(request, shell),
  unhashed: (request) => answerUnhashed(request, shell),
  lastKnown: answerLastKnown,
  session: answerSession,
};

self.addEventListener("fetch", (event) => {
  const way = wayOf(event.request, self.location.origin);
  if (way !== "network") event.respondWith(answers[way](event.request));
});
