import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import { Problem } from "../problem.ts";

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Headers, cookies, cross-site request forgery and rate limits, each by a kept library. */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const secure = config.publicUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentRules(secure) },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: () => new Problem("tooManyRequests"),
  });
  await app.register(cookie);
  await app.register(csrf, { cookieOpts: { path: "/", httpOnly: true, sameSite: "strict", secure } });
  app.addHook("onRequest", (request, reply, done) => {
    if (changing.has(request.method)) app.csrfProtection(request, reply, done);
    else done();
  });
}

function contentRules(secure: boolean) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: secure ? [] : null,
  };
}
