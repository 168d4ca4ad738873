import { holds } from "../../viewer.ts";

/** A plan, and what it is made by, belong to whoever practises: their own only. */
export const planPolicy = { own: holds("learner", "educator", "author", "administrator") };
