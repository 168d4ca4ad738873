/** How a request is answered. */
export type Way =
  /** A page of the app: by the server, or by the kept shell while it is away. */
  | "page"
  /** A file of the build, whose name changes with what is in it: as kept, whenever it is. */
  | "file"
  /** A file whose name stays: by the server, or as kept while it is away. */
  | "unhashed"
  /** A read whose last reply is kept: by the server, or as last known while it is away. */
  | "lastKnown"
  /** Signs somebody in or out: by the server alone, and what is kept may belong to somebody else then. */
  | "session"
  /** By the server alone, and nothing is kept. */
  | "network";

export interface Asked {
  readonly method: string;
  readonly url: string;
  /** As `Request.mode`: `navigate` for a page. */
  readonly mode: string;
}

const lastKnown = [
  /^\/api\/(session|today|progress|preferences|library)$/,
  /^\/api\/library\/(packs|readings)\//,
  /^\/api\/progress\/concepts\//,
];
const session = /^\/api\/(session|session\/organisation|join)$/;
const pageless = /^\/(api|health|docs)(\/|$)/;

/** The way of a request; `origin` is the app's own. */
export function wayOf({ method, url, mode }: Asked, origin: string): Way {
  const { origin: asked, pathname } = new URL(url);
  if (asked !== origin) return "network";
  if (method !== "GET") return session.test(pathname) ? "session" : "network";
  if (lastKnown.some((path) => path.test(pathname))) return "lastKnown";
  if (pageless.test(pathname)) return "network";
  if (mode === "navigate") return "page";
  return pathname.startsWith("/assets/") ? "file" : "unhashed";
}
