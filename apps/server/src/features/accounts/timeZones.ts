import { Problem } from "../../problem.ts";

/** Refuses what is not an IANA time zone. */
export function refuseUnknownTimeZone(timeZone: string): void {
  try {
    // Offsets such as +01:00 are valid to Intl, but are no zones, and PostgreSQL reads their sign the other way.
    if (/^[+-]/.test(timeZone)) throw new RangeError();
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new Problem("malformedRequest", {
      details: [{ path: "/timeZone", message: `${timeZone} is not an IANA time zone, such as Europe/Berlin` }],
    });
  }
}
