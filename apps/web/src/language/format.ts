/** Numbers and instants as people read them; `zone` is the learner's IANA time zone. */

/** A share 0..1 as whole per cent, without the sign (the message has it). */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** Whole minutes, never "0" for something that takes time. */
export function minutes(value: number): number {
  return value <= 0 ? 0 : Math.max(1, Math.round(value));
}

export function dayOf(instant: string, zone: string): string {
  return format(instant, zone, { day: "numeric", month: "short", year: "numeric" });
}

export function dayAndTimeOf(instant: string, zone: string): string {
  return format(instant, zone, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

export function timeOf(instant: string, zone: string): string {
  return format(instant, zone, { hour: "2-digit", minute: "2-digit" });
}

/** A calendar date `YYYY-MM-DD`, which has no zone. */
export function weekdayOf(date: string, style: "short" | "long" | "narrow"): string {
  return format(`${date}T12:00:00Z`, "UTC", { weekday: style });
}

export function calendarDay(date: string): string {
  return format(`${date}T12:00:00Z`, "UTC", { weekday: "short", day: "numeric", month: "short" });
}

/** Today as YYYY-MM-DD in a zone. */
export function today(zone: string): string {
  return formatter("en-CA", zone, {}).format(new Date());
}

function format(instant: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter("en-GB", zone, options).format(new Date(instant));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once each: making one takes milliseconds, and a page full of dates would take a phone a second. */
function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}
