import type { Viewer } from "../../viewer.ts";
import type { Who } from "./store.ts";

/** The viewer as the learner whose answers, plan and notes are meant: always their own. */
export function whoOf({ organisationId, accountId }: Viewer): Who {
  return { organisationId, learnerId: accountId };
}
