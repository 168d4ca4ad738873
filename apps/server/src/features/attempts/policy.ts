import { holds } from "../../viewer.ts";

/** Sittings and responses. Whoever practises is a learner there; each query names the viewer's own account. */
export const attemptsPolicy = {
  practise: holds("learner", "educator", "author", "administrator"),
};
