import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Routes } from "../routes.ts";
import { anyone } from "../viewer.ts";

const yearMs = 31_536_000_000;
/** Leaves the header to the caller. */
const uncached = { cacheControl: false };

/** Serves the built web app; every path that is not a file or the API is a page of it. */
export async function serveWeb(app: Routes, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  const config = { allow: anyone };
  app.get("/assets/*", { config, schema: { hide: true } }, (request, reply) =>
    sendFile(request, reply, { maxAge: yearMs, immutable: true }),
  );
  app.get("/*", { config, schema: { hide: true } }, (request, reply) => {
    const path = pathOf(request);
    if (path === "/api" || path.startsWith("/api/")) return reply.callNotFound();
    // What opens the app without a connection is never taken from a cache, or an old build would stay for days.
    if (path === "/sw.js") return reply.header("cache-control", "no-cache").sendFile(path.slice(1), uncached);
    if (/\.[a-z0-9]+$/i.test(path)) return sendFile(request, reply, { maxAge: 0 });
    return reply.header("cache-control", "no-cache").sendFile("index.html", uncached);
  });
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  options: { maxAge: number; immutable?: boolean },
): FastifyReply {
  return reply.sendFile(decodeURIComponent(pathOf(request)).slice(1), options);
}

/** The path as it was asked for; a URL parser would read `//name` as another host. */
function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
