import { holds, signedIn } from "../../viewer.ts";

/** The viewer's own organisation and who belongs to it. */
export const organisationPolicy = {
  read: signedIn,
  change: holds("administrator"),
  readMembers: holds("administrator"),
  changeMembers: holds("administrator"),
};
