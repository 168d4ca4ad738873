import type { Progress } from "@osler/contract";

type Day = Progress["dueAhead"][number];

const shownDays = 30;
const dayMs = 86_400_000;

/**
 * The next 30 days from `today` (YYYY-MM-DD), days without reviews included. What was due earlier counts for today,
 * because that is when it can be done; what lies further ahead is left out.
 */
export function daysAhead(due: readonly Day[], today: string): Day[] {
  const start = Date.parse(today);
  return Array.from({ length: shownDays }, (_, place) => {
    const date = new Date(start + place * dayMs).toISOString().slice(0, 10);
    const here = due.filter((day) => day.date === date || (place === 0 && day.date < date));
    return { date, reviews: here.reduce((sum, { reviews }) => sum + reviews, 0) };
  });
}
