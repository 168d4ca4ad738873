import type { ErrorCode } from "@osler/contract";

/** The server answered and refused: its code, and the body for callers that read more than the code. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: ErrorCode;
  readonly body: unknown;

  constructor(status: number, code: ErrorCode, message: string, body: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.body = body;
  }
}

/** The server could not be reached at all; whether the request arrived is unknown. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** The key of the sentence to show for anything that a request can throw. */
export function errorKey(error: unknown): `error.${ErrorCode | "unreachable"}` {
  if (error instanceof Refusal) return `error.${error.code}`;
  if (error instanceof Unreachable) return "error.unreachable";
  return "error.unexpected";
}
