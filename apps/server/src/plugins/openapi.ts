import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { jsonSchemas } from "@osler/content";
import { version } from "../features/health/routes.ts";
import type { Routes } from "../routes.ts";
import { anyone } from "../viewer.ts";

const intendedPurpose =
  "Osler trains healthcare professionals. It is for education only, not for the care of any patient: nothing it says may be used to diagnose, treat or advise a real person.";

/** OpenAPI 3.1 at /api/openapi.json, a page to read it at /api/docs, and the content formats' JSON Schemas at /api/schemas. */
export async function describeApi(app: Routes): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Osler",
        version,
        description: `${intendedPurpose}\n\nSign in with POST /api/session; every request that changes something carries the csrfToken of GET /api/session as x-csrf-token.`,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
    },
    transform: jsonSchemaTransform,
  });
  // Its own content rules: the page's script is its own, and nothing comes from elsewhere.
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true, uiConfig: { url: "/api/openapi.json" } });
  const config = { allow: anyone };
  app.get("/api/openapi.json", { config, schema: { hide: true } }, () => app.swagger());
  app.get("/api/schemas/:name", { config, schema: { hide: true } }, (request, reply) => {
    const { name } = request.params as { name: string };
    const schemas: Record<string, object> = jsonSchemas();
    const wanted = name.replace(/\.json$/, "");
    const schema = Object.hasOwn(schemas, wanted) ? schemas[wanted] : undefined;
    return schema === undefined ? reply.callNotFound() : schema;
  });
}
