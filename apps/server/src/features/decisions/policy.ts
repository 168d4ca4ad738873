import { holds } from "../../viewer.ts";

/** The decision log: one's own to read and contest; an educator of the organisation answers. */
export const decisionsPolicy = {
  readOwn: holds("learner", "educator", "author", "administrator"),
  contestOwn: holds("learner", "educator", "author", "administrator"),
  resolve: holds("educator", "administrator"),
};
