/** The browser for the tests: the one that CHROMIUM names, else one of the system's; null when there is none. */
export function browser(): string | null;
