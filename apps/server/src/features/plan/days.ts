/** A learner's day begins at 04:00 where they are. */
const dayBeginsHours = 4;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The learner's calendar day at `at` (ms), as `YYYY-MM-DD`. */
export function dayOf(at: number, timeZone: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", { timeZone, ...parts }).format(at - dayBeginsHours * hourMs);
}

/** The days from `back` days before today to `ahead` days after it, oldest first. */
export function daysAround(at: number, timeZone: string, back: number, ahead: number): string[] {
  const noon = Date.parse(`${dayOf(at, timeZone)}T12:00:00Z`);
  return Array.from({ length: back + ahead + 1 }, (_, i) =>
    new Date(noon + (i - back) * dayMs).toISOString().slice(0, 10),
  );
}

/** Whole days from today to `date`; negative when it is past. */
export function daysUntil(date: string, at: number, timeZone: string): number {
  return Math.round((Date.parse(`${date}T12:00:00Z`) - Date.parse(`${dayOf(at, timeZone)}T12:00:00Z`)) / dayMs);
}

/** The hour of the day where the learner is, 0-23. */
export function hourOf(at: number, timeZone: string): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));
}
