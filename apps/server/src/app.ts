import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { accountRoutes } from "./features/accounts/accountRoutes.ts";
import { joiningRoutes } from "./features/accounts/joiningRoutes.ts";
import { sessionRoutes } from "./features/accounts/sessionRoutes.ts";
import { findViewer } from "./features/accounts/sessions.ts";
import { administrationRoutes } from "./features/administration/routes.ts";
import { attemptRoutes } from "./features/attempts/routes.ts";
import { contestRoutes } from "./features/decisions/contestRoutes.ts";
import { decisionRoutes } from "./features/decisions/routes.ts";
import { healthRoutes } from "./features/health/routes.ts";
import { learnerRoutes } from "./features/learners/routes.ts";
import { libraryRoutes } from "./features/library/routes.ts";
import { organisationRoutes } from "./features/organisation/routes.ts";
import { planRoutes } from "./features/plan/routes.ts";
import { progressRoutes } from "./features/progress/routes.ts";
import { todayRoutes } from "./features/today/routes.ts";
import { authoriseRoutes } from "./plugins/authorisation.ts";
import { answerErrors } from "./plugins/errors.ts";
import { describeApi } from "./plugins/openapi.ts";
import { protect } from "./plugins/security.ts";
import { serveWeb } from "./plugins/web.ts";
import type { Routes } from "./routes.ts";
import type { Services } from "./services.ts";

const features = [
  healthRoutes,
  sessionRoutes,
  accountRoutes,
  joiningRoutes,
  organisationRoutes,
  todayRoutes,
  planRoutes,
  attemptRoutes,
  progressRoutes,
  decisionRoutes,
  contestRoutes,
  libraryRoutes,
  learnerRoutes,
];

const bodyLimit = 256 * 1024;

/** The app on the network: the API under /api, its description, and the web app. */
export async function buildApp(services: Services, logger: FastifyBaseLogger): Promise<Routes> {
  const app = emptyApp(logger, services.config.trustProxy);
  await protect(app, services.config);
  await describeApi(app);
  authoriseRoutes(app, (request) => findViewer(services, request));
  for (const feature of features) feature(app, services);
  await serveWeb(app, services.config.webFolder);
  return app;
}

/** The app on the socket in the data folder, for the command line. */
export function buildSocketApp(services: Services, logger: FastifyBaseLogger): Routes {
  const app = emptyApp(logger, false);
  authoriseRoutes(app, async () => null);
  administrationRoutes(app, services);
  return app;
}

function emptyApp(logger: FastifyBaseLogger, trustProxy: boolean): Routes {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    trustProxy,
    bodyLimit,
    routerOptions: { maxParamLength: 200 },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  logRequests(app);
  return app;
}

/** One line a request: route, status, time. No address, no query, no body: nothing about a person. */
function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
    done();
  });
}
