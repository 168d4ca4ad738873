import { holds } from "../../viewer.ts";

/** The first screen of whoever practises: their own. */
export const todayPolicy = { read: holds("learner", "educator", "author", "administrator") };
