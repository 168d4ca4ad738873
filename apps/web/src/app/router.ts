import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery, todayQuery } from "../api/queries.ts";
import type { PracticeSearch } from "../features/practise/practiceSearch.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { localPath } from "./localPath.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { queryClient } from "./queryClient.ts";
import { Shell } from "./Shell.tsx";
import { SignedInRoot } from "./SignedInRoot.tsx";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
});

const search = {
  to: (given: Record<string, unknown>): { to?: string } => optional("to", localPath(given["to"])),
  back: (given: Record<string, unknown>): { back?: string } => optional("back", localPath(given["back"])),
  practice: (given: Record<string, unknown>): PracticeSearch => ({
    ...optional("concept", contentId(given["concept"])),
    ...optional("item", contentId(given["item"])),
    ...optional("pack", typeof given["pack"] === "string" ? given["pack"] : undefined),
    ...optional("sitting", typeof given["sitting"] === "string" ? given["sitting"] : undefined),
    ...(given["mode"] === "diagnostic" ? { mode: given["mode"] } : {}),
    ...optional("back", localPath(given["back"])),
  }),
};

function optional<Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [N in Name]?: string };
}

function contentId(value: unknown): string | undefined {
  return typeof value === "string" && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value) ? value : undefined;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: search.to,
  component: lazyRouteComponent(() => import("../features/session/SignInPage.tsx"), "SignInPage"),
});
const join = createRoute({
  getParentRoute: () => root,
  path: "/join/$token",
  component: lazyRouteComponent(() => import("../features/session/JoinPage.tsx"), "JoinPage"),
});
const joinOpen = createRoute({
  getParentRoute: () => root,
  path: "/join/open/$organisationId",
  component: lazyRouteComponent(() => import("../features/session/JoinOpenPage.tsx"), "JoinOpenPage"),
});

/** The code of a page is asked for beside the session, not after it. */
function loadPagesOf(matches: readonly { readonly routeId: string }[]): void {
  for (const { routeId } of matches) {
    const component = router.routesById[routeId as keyof typeof router.routesById].options.component;
    if (component && "preload" in component) void component.preload?.();
  }
}

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signedIn",
  component: SignedInRoot,
  beforeLoad: async ({ context, location, matches }) => {
    loadPagesOf(matches);
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session.me) throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { to: location.href } });
    return { me: session.me };
  },
});

const practise = createRoute({
  getParentRoute: () => signedIn,
  path: "/practise",
  validateSearch: search.practice,
  component: lazyRouteComponent(() => import("../features/practise/PractisePage.tsx"), "PractisePage"),
});

const shell = createRoute({ getParentRoute: () => signedIn, id: "shell", component: Shell });

const today = createRoute({
  getParentRoute: () => shell,
  path: "/",
  // Not waited for: the page shows how the request fares.
  loader: ({ context }) => void context.queryClient.prefetchQuery(todayQuery),
  component: lazyRouteComponent(() => import("../features/today/TodayPage.tsx"), "TodayPage"),
});
const read = createRoute({
  getParentRoute: () => shell,
  path: "/read/$pack/$slug",
  validateSearch: search.back,
  component: lazyRouteComponent(() => import("../features/reading/ReadingPage.tsx"), "ReadingPage"),
});
const progress = createRoute({
  getParentRoute: () => shell,
  path: "/progress",
  component: lazyRouteComponent(() => import("../features/progress/MyProgressPage.tsx"), "MyProgressPage"),
});
const concept = createRoute({
  getParentRoute: () => shell,
  path: "/progress/$pack/$slug",
  component: lazyRouteComponent(() => import("../features/progress/MyConceptPage.tsx"), "MyConceptPage"),
});
const decisions = createRoute({
  getParentRoute: () => shell,
  path: "/decisions",
  component: lazyRouteComponent(() => import("../features/decisions/DecisionsPage.tsx"), "DecisionsPage"),
});
const library = createRoute({
  getParentRoute: () => shell,
  path: "/library",
  component: lazyRouteComponent(() => import("../features/library/LibraryPage.tsx"), "LibraryPage"),
});
const pack = createRoute({
  getParentRoute: () => shell,
  path: "/library/$pack",
  component: lazyRouteComponent(() => import("../features/library/PackPage.tsx"), "PackPage"),
});
const learners = createRoute({
  getParentRoute: () => shell,
  path: "/learners",
  component: lazyRouteComponent(() => import("../features/learners/CohortPage.tsx"), "CohortPage"),
});
const learner = createRoute({
  getParentRoute: () => shell,
  path: "/learners/$learnerId",
  component: lazyRouteComponent(() => import("../features/learners/LearnerPage.tsx"), "LearnerPage"),
});
const learnerConcept = createRoute({
  getParentRoute: () => shell,
  path: "/learners/$learnerId/$pack/$slug",
  component: lazyRouteComponent(() => import("../features/learners/LearnerConceptPage.tsx"), "LearnerConceptPage"),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(() => import("../features/settings/SettingsPage.tsx"), "SettingsPage"),
});
const about = createRoute({
  getParentRoute: () => root,
  path: "/about",
  component: lazyRouteComponent(() => import("../features/about/AboutPage.tsx"), "AboutPage"),
});

const routeTree = root.addChildren([
  signIn,
  join,
  joinOpen,
  about,
  signedIn.addChildren([
    practise,
    shell.addChildren([
      today,
      read,
      progress,
      concept,
      decisions,
      library,
      pack,
      learners,
      learner,
      learnerConcept,
      settings,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
