import { Problem } from "../../problem.ts";

/** Refuses what is not an IANA time zone. */
export function refuseUnknownTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new Problem("malformedRequest", {
      details: [{ path: "/timeZone", message: `${timeZone} is not an IANA time zone, such as Europe/Berlin` }],
    });
  }
}
