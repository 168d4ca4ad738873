import { errorCodes, type ErrorCode } from "@osler/contract";

/** A refusal that the caller is told about, by its code in the contract. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ErrorCode;
  /** Further members of the reply, for example the sitting after a conflict. */
  readonly extra: object;

  constructor(code: ErrorCode, extra: object = {}) {
    super(errorCodes[code].message);
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** `value`, or a Problem when there is none. */
export function found<T>(value: T | null | undefined, code: ErrorCode = "notFound"): T {
  if (value === null || value === undefined) throw new Problem(code);
  return value;
}
