import { anyone, holds, signedIn } from "../../viewer.ts";

/** Accounts, sessions and the ways in. Everybody manages their own; what is whose is decided by the account in the query. */
export const accountsPolicy = {
  readSession: anyone,
  signIn: anyone,
  signOut: anyone,
  manageOwn: signedIn,
  previewInvitation: anyone,
  join: anyone,
  invite: holds("administrator", "educator"),
};
