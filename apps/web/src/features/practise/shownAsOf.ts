/**
 * From when what a page shows is, where the server was away and what this browser had kept has answered; null when it
 * is fresh, or the page shows nothing that is kept.
 * @param asOf by path of the API, ISO 8601
 */
export function shownAsOf(pathname: string, asOf: ReadonlyMap<string, string>): string | null {
  const path = apiPathOf(pathname);
  return path === null ? null : (asOf.get(path) ?? null);
}

/** What of the API a page shows. */
function apiPathOf(pathname: string): string | null {
  if (pathname === "/") return "/api/today";
  if (pathname === "/progress") return "/api/progress";
  return pathname.startsWith("/read/") ? pathname.replace("/read/", "/api/library/readings/") : null;
}
