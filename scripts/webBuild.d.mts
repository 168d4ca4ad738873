/**
 * Resolves when apps/web/dist is up to date.
 * @throws Error when the build fails
 */
export function buildWeb(): Promise<void>;
