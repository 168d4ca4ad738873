import { holds } from "../../viewer.ts";

/** What is believed of a learner: seen by the learner, and by the educators of the same organisation. */
export const progressPolicy = {
  readOwn: holds("learner", "educator", "author", "administrator"),
  readOthers: holds("educator", "administrator"),
};
