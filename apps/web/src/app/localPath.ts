/** A path within this app from a search parameter, or undefined: never an address elsewhere. */
export function localPath(value: unknown): string | undefined {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined;
}
