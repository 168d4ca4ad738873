import { signedIn } from "../../viewer.ts";

/** What is taught: every member of any organisation may browse and read; keys are not part of it. */
export const libraryPolicy = { browse: signedIn };
