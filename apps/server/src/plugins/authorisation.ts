import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";
import type { Rule, Viewer } from "../viewer.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may use the route; from the resource's `policy.ts`. */
    allow?: Rule;
  }
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}

/** Tries every route's rule before its work, and refuses to start with a route that has none. */
export function authoriseRoutes(
  app: FastifyInstance,
  findViewer: (request: FastifyRequest) => Promise<Viewer | null>,
): void {
  app.decorateRequest("viewer", null);
  app.addHook("onRoute", (route) => {
    if (route.config?.allow === undefined)
      throw new Error(`The route ${String(route.method)} ${route.url} has no rule: name one from its policy.ts.`);
  });
  app.addHook("onRequest", async (request) => {
    const allow = request.routeOptions.config.allow;
    if (allow === undefined) return;
    request.viewer = await findViewer(request);
    if (!allow(request.viewer)) throw new Problem(request.viewer === null ? "signInNeeded" : "notAllowed");
  });
}

/** The viewer of a route whose rule lets only signed-in people through. */
export function viewerOf(request: FastifyRequest): Viewer {
  if (request.viewer === null) throw new Problem("signInNeeded");
  return request.viewer;
}
