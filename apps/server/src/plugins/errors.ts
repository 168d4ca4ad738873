import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { ResponseDoesNotFit } from "@osler/content";
import { errorCodes, type ErrorCode, type ErrorReply } from "@osler/contract";
import { isDatabaseAway, isStorageFull } from "../db/errors.ts";
import { Problem } from "../problem.ts";

/** The one place where an error becomes a reply. What is not expected is logged whole and told as `unexpected`. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => replyTo(error, request, reply));
  app.setNotFoundHandler((request, reply) => send(reply, "notFound", request, {}));
}

function replyTo(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Problem) return send(reply, error.code, request, error.extra);
  if (hasZodFastifySchemaValidationErrors(error))
    return send(reply, "malformedRequest", request, { details: detailsOf(error) });
  const code = codeOf(error);
  if (code === "unexpected") request.log.error({ err: error }, "request failed");
  if (code === "databaseAway" || code === "storageFull") request.log.warn({ reason: error.message }, code);
  return send(reply, code, request, {});
}

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "tooLarge",
  FST_ERR_CTP_INVALID_JSON_BODY: "malformedRequest",
  FST_ERR_CTP_EMPTY_JSON_BODY: "malformedRequest",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "malformedRequest",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "malformedRequest",
  FST_CSRF_MISSING_SECRET: "csrfTokenMissing",
  FST_CSRF_INVALID_TOKEN: "csrfTokenMissing",
};

/** Values that fit the schema but that no column holds: a NUL character, a number too large. */
const databaseCodes: Readonly<Record<string, ErrorCode>> = {
  "22021": "malformedRequest",
  "22P05": "malformedRequest",
  "22003": "malformedRequest",
};

function codeOf(error: FastifyError): ErrorCode {
  if (error instanceof ResponseDoesNotFit) return "responseDoesNotFit";
  if (isStorageFull(error)) return "storageFull";
  if (isDatabaseAway(error)) return "databaseAway";
  if (error.statusCode === 429) return "tooManyRequests";
  const known = fastifyCodes[error.code] ?? databaseCodes[error.code];
  if (known !== undefined) return known;
  return error.statusCode !== undefined && error.statusCode < 500 ? "malformedRequest" : "unexpected";
}

function detailsOf(error: {
  validation: { instancePath: string; message?: string | undefined }[];
}): ErrorReply["details"] {
  return error.validation.map(({ instancePath, message }) => ({
    path: instancePath,
    message: message ?? "does not fit",
  }));
}

function send(reply: FastifyReply, code: ErrorCode, request: FastifyRequest, extra: object): FastifyReply {
  const { status, message } = errorCodes[code];
  // Past the schema of the route's own reply: an error has one shape everywhere.
  return reply
    .status(status)
    .header("cache-control", "no-store")
    .serializer((value: unknown) => JSON.stringify(value))
    .type("application/json; charset=utf-8")
    .send({ code, message, requestId: request.id, ...extra });
}
